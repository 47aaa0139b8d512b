import { createHash } from 'node:crypto'
import type { Head, Link, Seal } from '#db/audit-chain.ts'
import { canonicalJson, type Json } from './canonical-json.ts'

/** An event as the chain knows it: every column, `at` to the microsecond in UTC. */
export interface ChainedEvent {
	readonly id: number
	readonly at: string
	readonly kind: string
	readonly actorId: string | null
	readonly contributionId: string | null
	readonly entryId: string | null
	readonly memberId: string | null
	readonly payload: Json
}

/** What the first link and the first seal stand on. */
export const nothing = '0'.repeat(64)
export const emptyHead: Head = { position: 0, eventId: 0, hash: nothing, day: null, count: 0, sealedDay: null, seals: 0, sealHash: nothing }

/** SHA-256 over the canonical JSON (RFC 8785) of an event, its day and the hash before it. */
export function linkHash(event: ChainedEvent, day: string, previous: string): string {
	return sha256({ day, event: { ...event }, previous })
}

export function sealHash({ hash: _, ...seal }: Seal): string {
	return sha256(seal)
}

function sha256(value: Json): string {
	return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}

const dayMs = 86_400_000
/** Việt Nam is seven hours ahead of UTC all year, since 1975. */
const aheadMs = 7 * 3_600_000

/** The day in Việt Nam, `2026-03-01`. */
function dayOf(at: string): string {
	return new Date(Date.parse(at) + aheadMs).toISOString().slice(0, 10)
}

/** The first moment after that day. */
export function endOfDay(day: string): Date {
	return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs - aheadMs)
}

/** Days never go back along the chain: an event committed after its day was sealed belongs to the next. */
function dayFor(head: Head, event: ChainedEvent): string {
	const afterSeal = head.sealedDay === null ? '' : dayOf(endOfDay(head.sealedDay).toISOString())
	return [dayOf(event.at), head.day ?? '', afterSeal].reduce((latest, day) => (day > latest ? day : latest))
}

/** Seals the last day of the chain. */
export function sealDay(head: Head, sealedAt: string): { readonly head: Head; readonly seal: Seal } {
	if (head.day === null || head.day === head.sealedDay) throw new Error('there is no day to seal')
	const { day, position, eventId, count } = head
	const unhashed = { day, position, eventId, count, head: head.hash, sealedAt, previous: head.sealHash, hash: '' }
	const seal = { ...unhashed, hash: sealHash(unhashed) }
	return { seal, head: { ...head, sealedDay: day, seals: head.seals + 1, sealHash: seal.hash } }
}

export interface Grown {
	readonly head: Head
	readonly links: readonly Link[]
	readonly seals: readonly Seal[]
}

/** The chain with these events at its end, in this order; days that end on the way are sealed. */
export function grow(from: Head, events: readonly ChainedEvent[], sealedAt: string): Grown {
	let head = from
	const links: Link[] = []
	const seals: Seal[] = []
	for (const event of events) {
		const day = dayFor(head, event)
		if (head.day !== null && head.day !== day && head.day !== head.sealedDay) {
			const sealed = sealDay(head, sealedAt)
			seals.push(sealed.seal)
			head = sealed.head
		}
		const link = { position: head.position + 1, eventId: event.id, day, previous: head.hash, hash: linkHash(event, day, head.hash) }
		links.push(link)
		head = { ...head, position: link.position, eventId: event.id, hash: link.hash, day, count: head.day === day ? head.count + 1 : 1 }
	}
	return { head, links, seals }
}
