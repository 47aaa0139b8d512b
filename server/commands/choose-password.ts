import { randomInt } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'

export interface Chosen {
	readonly password: string
	/** Made here, so it must be told. */
	readonly isMade: boolean
}

/** From standard input when asked so; typed unseen at a terminal; otherwise, or when left empty, a made one. */
export async function choosePassword(fromStdin: boolean): Promise<Chosen> {
	if (fromStdin) {
		const [line = ''] = (await text(process.stdin)).split(/\r?\n/)
		return { password: line, isMade: false }
	}
	const typed = process.stdin.isTTY ? await ask('Password (empty: one is made): ') : ''
	return typed === '' ? { password: makePassword(), isMade: true } : { password: typed, isMade: false }
}

async function ask(question: string): Promise<string> {
	process.stderr.write(question)
	const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
	const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
	try {
		return await lines.question('')
	} finally {
		lines.close()
		process.stderr.write('\n')
	}
}

/** 20 of 31 characters that cannot be mistaken for one another: 99 bits. */
function makePassword(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
	const group = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
	return [group(), group(), group(), group()].join('-')
}
