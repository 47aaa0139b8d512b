import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { grantedPurposes, type PastConsent } from '#moderation/contribute/consent.ts'
import { consentPurposes } from '#moderation/contribute/consent-text.ts'
import { listConsents, listMinors } from '#db/read/list-consents.ts'
import { useHouse } from '../support/context.ts'
import { startedDraft } from '../server/contribute/support.ts'

const house = useHouse()

/** A small generator with a seed, so that a failure can be walked again. */
function dice(seed: number): (sides: number) => number {
	let state = seed
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0
		return Math.floor((state / 2 ** 32) * sides)
	}
}

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
	'the database agrees with the decision on what is agreed to: %i',
	async (seed) => {
		const roll = dice(seed)
		const giver = await house.current.member('contributor')
		const id = await startedDraft(giver)
		const people = Array.from({ length: roll(3) }, () => ({ id: randomUUID(), isMinor: roll(2) === 0 }))
		for (const [position, person] of people.entries())
			await sql`insert into contribution_person (id, contribution_id, position, role, is_minor)
			values (${person.id}, ${id}, ${position}, 'speaker', ${person.isMinor})`.execute(giver.db)
		const parties: Pick<PastConsent, 'by' | 'personId'>[] = [
			{ by: 'giver', personId: null },
			...people.map((person) => ({ by: person.isMinor && roll(2) === 0 ? 'guardian' : 'person', personId: person.id }) as const),
		]
		for (const party of parties)
			for (const purpose of consentPurposes) {
				if (roll(3) === 0) continue
				const why = [null, null, null, 'revoked', 'withdrawn', 'replaced'][roll(6)] ?? null
				await sql`
				insert into consent (id, contribution_id, member_id, purpose, given_by, person_id, text_version, text_hash, language, licence, given_at,
					revoked_at, revoked_why)
				values (gen_random_uuid(), ${id}, ${giver.memberId}, ${purpose}, ${party.by}, ${party.personId}, 'x-1', repeat('0', 64), 'vi', 'keep-only',
					now(), ${why === null ? null : new Date()}, ${why})`.execute(giver.db)
			}
		const decided = grantedPurposes(await listConsents(giver.db, id), await listMinors(giver.db, id))
		for (const purpose of consentPurposes) {
			const { rows } = await sql<{ is: boolean }>`select is_agreed(${id}, ${purpose}) as is`.execute(giver.db)
			expect([purpose, rows[0]?.is]).toEqual([purpose, decided.has(purpose)])
		}
	},
)
