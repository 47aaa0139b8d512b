import type { Minor, PastConsent, RevocationWay, StandingConsent } from '#moderation/contribute/consent.ts'
import type { Db, Transaction } from '../schema.ts'

export interface KnownConsent extends PastConsent, StandingConsent {
	readonly id: string
	/** Where it was taken back; null while it stands. */
	readonly via: RevocationWay | null
}

/** Every consent ever given to a contribution that says something of today: those that were given anew are left out. The first 2,000. */
export async function listConsents(db: Db | Transaction, contributionId: string): Promise<KnownConsent[]> {
	const rows = await db
		.selectFrom('consent')
		.select(['id', 'purpose', 'given_by', 'person_id', 'way', 'licence', 'revoked_at', 'revoked_via'])
		.where('contribution_id', '=', contributionId)
		.where((eb) => eb.or([eb('revoked_why', 'is', null), eb('revoked_why', '<>', 'replaced')]))
		.orderBy('given_at')
		.limit(2000)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		purpose: row.purpose,
		by: row.given_by,
		personId: row.person_id,
		way: row.way,
		licence: row.licence,
		stands: row.revoked_at === null,
		via: row.revoked_via,
	}))
}

/** Children named on a contribution. */
export async function listMinors(db: Db | Transaction, contributionId: string): Promise<Minor[]> {
	return db
		.selectFrom('contribution_person')
		.select('id')
		.where('contribution_id', '=', contributionId)
		.where('is_minor', '=', true)
		.execute()
}

/** Files on which a consent that was given stands, or stood. */
export async function listProofs(db: Db | Transaction, contributionId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('consent')
		.select('media_id')
		.distinct()
		.where('contribution_id', '=', contributionId)
		.where('media_id', 'is not', null)
		.execute()
	return rows.flatMap((row) => row.media_id ?? [])
}
