import { findLinkPosition, findLoose, type Loose } from '#db/read/list-audit.ts'
import type { Db } from '#db/schema.ts'
import type { Head } from '#db/audit-chain.ts'
import { emptyHead } from './chain.ts'
import { ChainCheck, type ChainFault } from './check-chain.ts'
import { findEnds, readChain } from './read-chain.ts'
import type { Witnessed } from './witness.ts'

export interface Verified {
	/** The first fault along the chain; null when it is whole. */
	readonly fault: ChainFault | null
	/** The end of what is whole. */
	readonly head: Head
	/** Events committed and not linked yet. */
	readonly waiting: number
}

/** Events are linked within seconds; those that wait longer than this are a fault. */
const longestWaitMs = 10 * 60_000
const nowhere = { eventId: null, position: null, day: null }

/**
 * Follows the chain from its first link to its end and looks for what lies outside it. `witnessed` are the chain's ends as noted outside the database.
 * Reads only, in batches; deeds go on meanwhile.
 */
export async function verifyChain(db: Db, now: Date, witnessed: readonly Witnessed[] = []): Promise<Verified> {
	const { end, seals } = await findEnds(db)
	if (!end) return { fault: { kind: 'missing', ...nowhere, what: 'the end of the chain is not noted' }, head: emptyHead, waiting: 0 }
	const check = new ChainCheck((hash) => findLinkPosition(db, hash))
	const seen = new Map(witnessed.map((point) => [point.position, point.hash]))
	const verdict = (fault: ChainFault | null, waiting = 0): Verified => ({ fault, head: check.head, waiting })
	for await (const item of readChain(db, { seals, upTo: end.position })) {
		const fault = (await check.pass(item)) ?? (item.type === 'link' ? unlike(item.link, seen.get(item.link.position)) : null)
		if (fault) return verdict(fault)
	}
	const fault = check.finish(end) ?? cutOff(check.head, witnessed)
	if (fault) return verdict(fault)
	const loose = await findLoose(db)
	return verdict(looseFault(loose, now), loose.waiting)
}

function unlike(link: { position: number; eventId: number; day: string; hash: string }, witnessed: string | undefined): ChainFault | null {
	if (witnessed === undefined || witnessed === link.hash) return null
	return {
		kind: 'altered',
		eventId: link.eventId,
		position: link.position,
		day: link.day,
		what: 'another link was witnessed at this position',
	}
}

function cutOff(head: Head, witnessed: readonly Witnessed[]): ChainFault | null {
	const last = witnessed.reduce((latest, { position }) => Math.max(latest, position), 0)
	if (last <= head.position) return null
	return {
		kind: 'missing',
		eventId: null,
		position: head.position + 1,
		day: head.day,
		what: `the chain was witnessed up to position ${last}`,
	}
}

function looseFault(loose: Loose, now: Date): ChainFault | null {
	const { foreignId, beyondId, lostId, oldestId, oldestAt } = loose
	if (foreignId !== null)
		return { kind: 'inserted', ...nowhere, eventId: foreignId, what: 'the event was never linked and does not wait to be' }
	if (beyondId !== null)
		return { kind: 'inserted', ...nowhere, eventId: beyondId, what: 'a link before the beginning of the chain or after its end' }
	if (lostId !== null) return { kind: 'missing', ...nowhere, eventId: lostId, what: 'the event waits to be linked and is gone' }
	if (oldestAt !== null && now.getTime() - Date.parse(oldestAt) > longestWaitMs)
		return {
			kind: 'unlinked',
			...nowhere,
			eventId: oldestId,
			what: `${loose.waiting} event(s) wait to be linked since ${oldestAt}: is the house running?`,
		}
	return null
}
