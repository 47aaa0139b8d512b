import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findLinkHashes } from '#db/read/find-link-hashes.ts'
import type { Db } from '#db/schema.ts'
import type { Linked } from './link-events.ts'

/** A point of the chain as it was seen: that the link at this position had this hash. */
export interface Witnessed {
	readonly position: number
	readonly hash: string
	/** The day whose seal this was; absent for the running end of the chain. */
	readonly day?: string
}

export interface Minutes {
	/** Everything witnessed, days first. Empty when nothing was. */
	read(): Promise<Witnessed[]>
	/** Writes down the chain's new end. False, and nothing is overwritten, when the chain is no longer what was witnessed before. */
	witness(db: Db, linked: Pick<Linked, 'head' | 'seals'>): Promise<boolean>
}

/**
 * The chain's ends, noted in files beside the database (DATA_DIR/audit), so that whoever can write only to the database cannot rewrite the chain from its
 * beginning or cut off its end unseen: `heads.jsonl` grows by a line a sealed day, `head.json` is the end as last seen. Copy them elsewhere from time to time.
 */
export function minutesOf(dataDir: string): Minutes {
	const folder = join(dataDir, 'audit')
	const days = join(folder, 'heads.jsonl')
	const last = join(folder, 'head.json')
	return {
		async read() {
			const lines = (await readIfThere(days)).split('\n').map((line, order) => ({ line, where: `${days}, line ${order + 1}` }))
			const noted = [...lines, { line: await readIfThere(last), where: last }]
			return noted.flatMap(({ line, where }) => (isWitnessed(line) ? [parse(line, where)] : []))
		},
		async witness(db, { head, seals }) {
			await mkdir(folder, { recursive: true })
			const before = parse((await readIfThere(last)) || '{"position":0,"hash":""}', last)
			const [found] = before.position === 0 ? [before] : await findLinkHashes(db, [before.position])
			if (found?.hash !== before.hash) return false
			const lines = seals.map((seal) => `${JSON.stringify({ position: seal.position, hash: seal.head, day: seal.day })}\n`)
			if (lines.length > 0) await appendFile(days, `\n${lines.join('')}`)
			const fresh = `${last}.${process.pid}`
			await writeFile(fresh, JSON.stringify({ position: head.position, hash: head.hash }))
			await rename(fresh, last)
			return true
		},
	}
}

async function readIfThere(path: string): Promise<string> {
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return ''
		throw error
	})
}

const isWitnessed = (line: string): boolean => line.trim() !== ''

/** Throws with the place and the remedy where a line cannot be read, as after power was lost while it was written. */
function parse(line: string, where: string): Witnessed {
	const read = readJson(line)
	if (typeof read?.position !== 'number' || typeof read.hash !== 'string')
		throw new Error(
			`${where}: not a line of the audit's minutes: ${line.slice(0, 200)} (put the line back from your copy; if it is the last one and broken off, delete it)`,
		)
	return { position: read.position, hash: read.hash, ...(typeof read.day === 'string' ? { day: read.day } : {}) }
}

function readJson(line: string): { position?: unknown; hash?: unknown; day?: unknown } | undefined {
	try {
		return JSON.parse(line)
	} catch {
		return undefined
	}
}
