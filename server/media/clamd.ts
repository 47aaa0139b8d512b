import { connect, type Socket } from 'node:net'
import type { ScanVerdict } from '#moderation/upload/scan.ts'
import { ScannerFailure, type VirusScanner } from './virus-scanner.ts'

export interface ClamdOptions {
	/** Without a byte in either direction for so long, the scanner is taken for stuck; milliseconds. Scanning a large file takes it a while after the last byte. */
	readonly idleMs?: number
	/** The longest one file may take, in milliseconds. */
	readonly mostMs?: number
}

export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

const usualPort = 3310
const mostChunk = 64 * 1024
const longestAnswer = 4096

/** `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; undefined for anything else. */
export function clamdAddress(url: string): ClamdAddress | undefined {
	const path = /^unix:(?:\/\/)?(\/.+)$/.exec(url)?.[1]
	if (path !== undefined) return { path }
	const parsed = URL.canParse(url) ? new URL(url) : undefined
	if (parsed?.protocol !== 'tcp:' || parsed.hostname === '') return undefined
	return { host: parsed.hostname.replace(/^\[|\]$/g, ''), port: Number(parsed.port || usualPort) }
}

/**
 * ClamAV's daemon asked over its INSTREAM command: chunks with their length before them, most significant byte first, ended by a length of zero; the answer is
 * `stream: OK`, `stream: NAME FOUND`, or words ending in `ERROR` (clamd(8), section COMMANDS). One connection a file; nothing is kept.
 */
export function clamdScanner(address: ClamdAddress, { idleMs = 120_000, mostMs = 15 * 60_000 }: ClamdOptions = {}): VirusScanner {
	return {
		async scan(content) {
			const socket = await open(address, Math.min(idleMs, 10_000))
			const answered = readAnswer(socket, idleMs, mostMs)
			const sent = send(socket, content, answered)
			try {
				await Promise.race([sent, answered])
				return verdictOf(await answered)
			} finally {
				socket.destroy()
				await sent.catch(() => undefined)
			}
		},
	}
}

function open(address: ClamdAddress, limitMs: number): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect(address)
		const clock = setTimeout(() => socket.destroy(new Error('no connection in time')), limitMs)
		socket.once('connect', () => {
			clearTimeout(clock)
			resolve(socket)
		})
		socket.once('error', (error) => {
			clearTimeout(clock)
			reject(new ScannerFailure('unreachable', error.message, error))
		})
	})
}

/** The first words up to a zero byte. A scanner that answers before the file ended (too large) may close its side at once: what it said still counts. */
function readAnswer(socket: Socket, idleMs: number, mostMs: number): Promise<string> {
	return new Promise<string>((resolve, reject) => {
		let heard = ''
		const clock = setTimeout(() => fail(new ScannerFailure('timed-out', `no answer in ${mostMs / 1000} s`)), mostMs)
		const fail = (failure: ScannerFailure): void => {
			clearTimeout(clock)
			reject(failure)
			socket.destroy()
		}
		const end = (): void => (heard === '' ? fail(new ScannerFailure('ended-early', 'the connection was closed')) : settle())
		const settle = (): void => {
			clearTimeout(clock)
			resolve(heard)
		}
		socket.setTimeout(idleMs, () => fail(new ScannerFailure('timed-out', `nothing heard for ${idleMs / 1000} s`)))
		socket.on('data', (bytes) => {
			heard += bytes.toString('utf8')
			const stop = heard.indexOf('\0')
			if (stop < 0 && heard.length <= longestAnswer) return
			heard = stop < 0 ? heard.slice(0, longestAnswer) : heard.slice(0, stop)
			settle()
		})
		socket.on('end', end)
		socket.on('close', end)
		socket.on('error', () => undefined)
	})
}

/** Sends until done, or until there is an answer or no line left to send on: `answered` tells which. */
async function send(socket: Socket, content: AsyncIterable<Uint8Array>, answered: Promise<string>): Promise<void> {
	let isOver = false
	const over = answered.then(
		() => (isOver = true),
		() => (isOver = true),
	)
	const write = async (bytes: Uint8Array): Promise<void> => {
		if (!socket.write(bytes)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), over])
	}
	await write(Buffer.from('zINSTREAM\0'))
	for await (const bytes of content) {
		for (let at = 0; at < bytes.length && !isOver; at += mostChunk) {
			const chunk = bytes.subarray(at, at + mostChunk)
			const length = Buffer.alloc(4)
			length.writeUInt32BE(chunk.length)
			await write(length)
			await write(chunk)
		}
		if (isOver) return
	}
	await write(Buffer.alloc(4))
}

function verdictOf(answer: string): ScanVerdict {
	const said = answer.trim()
	if (said === 'stream: OK') return { outcome: 'clean' }
	const signature = /^stream: (.+) FOUND$/.exec(said)?.[1]
	if (signature !== undefined) return { outcome: 'infected', signature: signature.slice(0, 200) }
	if (/size limit exceeded/i.test(said)) return { outcome: 'too-large' }
	throw new ScannerFailure(said.endsWith('ERROR') ? 'scanner-error' : 'unintelligible', JSON.stringify(said.slice(0, 200)))
}
