import { createHash, randomBytes } from 'node:crypto'
import { auditEvents, besides, type AuditEvent, type EventSubject, type KeptEvent } from '#moderation/event.ts'
import { wrongFacts, type Facts } from '#moderation/event-facts.ts'
import type { Transaction } from '#db/schema.ts'
import { saltOf } from '#db/write/event.ts'

/** SHA-256 of the salt followed by the words in NFC, hexadecimal. */
export function sealedHash(salt: Buffer, plain: string): string {
	return createHash('sha256').update(salt).update(plain.normalize('NFC'), 'utf8').digest('hex')
}

/**
 * The events as they are kept: what is to be sealed becomes a hash under the subject's salt. Throws for an event that says something other than it was
 * declared to: that is a fault of ours, and nothing personal may enter what can never be erased.
 */
export async function keepEvents(trx: Transaction, subject: EventSubject, events: readonly AuditEvent[]): Promise<KeptEvent[]> {
	const kept: KeptEvent[] = []
	for (const event of events) {
		const sealed = await seal(trx, subject, event)
		if (!isKept(sealed))
			throw new Error(`the event ${event.kind} says what it may not in ${wrongFacts(shapeOf(event), { ...sealed }).join(', ')}`)
		kept.push(sealed)
	}
	return kept
}

async function seal(trx: Transaction, subject: EventSubject, event: AuditEvent): Promise<{ readonly kind: AuditEvent['kind'] }> {
	const plain = Object.entries(event).flatMap(([name, value]) => (isPlain(value) ? [[name, value.plain] as const] : []))
	if (plain.length === 0) return event
	const whose = subject.contributionId ?? subject.entryId ?? subject.memberId
	if (whose === undefined) throw new Error(`the event ${event.kind} seals something, and is about nobody`)
	const salt = await saltOf(trx, whose, randomBytes(32))
	return { ...event, ...Object.fromEntries(plain.map(([name, words]) => [name, sealedHash(salt, words)])) }
}

function isPlain(value: unknown): value is { plain: string } {
	return typeof value === 'object' && value !== null && 'plain' in value && typeof value.plain === 'string'
}

function isKept(event: { readonly kind: AuditEvent['kind'] }): event is KeptEvent {
	return wrongFacts(shapeOf(event), { ...event }).length === 0
}

function shapeOf({ kind }: { readonly kind: AuditEvent['kind'] }): Facts {
	return { ...besides, ...auditEvents[kind] }
}
