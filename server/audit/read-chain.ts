import { findHead, listLinks, listSeals } from '#db/read/list-audit.ts'
import type { Db } from '#db/schema.ts'
import type { Head, Seal } from '#db/audit-chain.ts'
import type { ChainItem } from './check-chain.ts'

const batch = 2000

/** Where the chain ends and the seals up to there, both of one moment. */
export async function findEnds(db: Db): Promise<{ readonly end: Head | undefined; readonly seals: readonly Seal[] }> {
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (trx) => ({ end: await findHead(trx), seals: await listSeals(trx) }))
}

interface Stretch {
	readonly seals: readonly Seal[]
	/** The last position to read. */
	readonly upTo: number
	/** The position before the first to read. */
	readonly after?: number
}

/** The chain as it stands in the database, two thousand links in memory at a time; each seal where its position puts it. */
export async function* readChain(db: Db, { seals, upTo, after = 0 }: Stretch): AsyncGenerator<ChainItem> {
	let next = 0
	for (let position = after; ;) {
		const links = await listLinks(db, position, upTo, batch)
		for (const { link, event } of links) {
			for (let seal = seals[next]; seal && seal.position < link.position; seal = seals[++next]) yield { type: 'seal', seal }
			yield { type: 'link', link, event: event && { ...event, payload: { ...event.payload } } }
			position = link.position
		}
		if (links.length < batch) break
	}
	for (const seal of seals.slice(next)) yield { type: 'seal', seal }
}
