import type { Db } from '#db/schema.ts'
import type { Head, Seal } from '#db/audit-chain.ts'
import { emptyHead } from './chain.ts'
import { findEnds, readChain } from './read-chain.ts'

/** Days in Việt Nam, both included; the whole chain without them. */
export interface ExportRange {
	readonly from?: string
	readonly to?: string
}

/**
 * The audit as lines of JSON: first `{"type":"audit","version":1,"from":…}` with the head it starts from, then links with their events and seals in the
 * chain's order, last `{"type":"end","head":…}`. A file of these is verified without a database (`npm run audit -- verify --file`).
 */
export async function* exportChain(db: Db, { from, to }: ExportRange = {}): AsyncGenerator<string> {
	const { end = emptyHead, seals } = await findEnds(db)
	const isAfterAll = from !== undefined && end.day !== null && from > end.day
	const start = isAfterAll ? end : from === undefined ? emptyHead : headAt(seals, (seal) => seal.day < from)
	const isCut = to !== undefined && end.day !== null && end.day > to
	const last = isCut ? headAt(seals, (seal) => seal.day <= to) : end
	yield JSON.stringify({ type: 'audit', version: 1, from: start })
	if (last.position > start.position) {
		const within = seals.filter((seal) => seal.position > start.position && (!isCut || seal.day <= to))
		for await (const item of readChain(db, { seals: within, upTo: last.position, after: start.position })) yield JSON.stringify(item)
	}
	yield JSON.stringify({ type: 'end', head: last.position > start.position ? last : start })
}

/** The chain's end as it was when the last of these days was sealed. */
function headAt(seals: readonly Seal[], isWithin: (seal: Seal) => boolean): Head {
	const within = seals.filter(isWithin)
	const last = within.at(-1)
	if (!last) return emptyHead
	const { day, position, eventId, count, head, hash } = last
	return { position, eventId, hash: head, day, count, sealedDay: day, seals: within.length, sealHash: hash }
}
