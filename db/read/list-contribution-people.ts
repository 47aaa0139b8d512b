import type { Person } from '#moderation/merge/attribution.ts'
import type { Db, Transaction } from '../schema.ts'

export interface NamedPerson extends Person {
	readonly id: string
	/** Under 18. */
	readonly isMinor?: boolean
	readonly guardian?: string
}

/** Those named one by one in a contribution, in the order they were put down; the first 200. */
export async function listContributionPeople(db: Db | Transaction, contributionId: string): Promise<NamedPerson[]> {
	const rows = await db
		.selectFrom('contribution_person')
		.selectAll()
		.where('contribution_id', '=', contributionId)
		.orderBy('position')
		.orderBy('id')
		.limit(200)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		role: row.role,
		name: row.name,
		creditChoice: row.credit_choice,
		otherName: row.other_name,
		mediaId: row.media_id,
		isMinor: row.is_minor,
		guardian: row.guardian,
	}))
}

/** How to reach those named: for the desks, and for whoever put them down. Apart from the people, so that no copy of theirs has it. */
export async function listPersonContacts(db: Db | Transaction, contributionId: string): Promise<Record<string, string>> {
	const rows = await db
		.selectFrom('contribution_person')
		.select(['id', 'contact'])
		.where('contribution_id', '=', contributionId)
		.where('contact', '<>', '')
		.limit(200)
		.execute()
	return Object.fromEntries(rows.map((row) => [row.id, row.contact]))
}
