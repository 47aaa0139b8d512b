import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db } from '../schema.ts'

/** What one desk took in, as the server has it. */
export interface ServerIntake {
	readonly id: string
	readonly serial: number
	readonly state: ContributionState
	readonly giver: string
	readonly title: string
	/** Files of the gift safe on the server, and proofs of consent. */
	readonly files: number
	readonly proofs: number
	readonly isDescribed: boolean
	/** Purposes somebody agreed to. */
	readonly consents: number
	/** A consent whose proof has not arrived. */
	readonly awaitsProof: boolean
}

/** Everything a desk of this member took in and sent, in the order of its slips. */
export async function listDeskIntakes(db: Db, memberId: string, deskId: string): Promise<ServerIntake[]> {
	const rows = await db
		.selectFrom('intake')
		.innerJoin('collection_desk', 'collection_desk.id', 'intake.desk_id')
		.innerJoin('contribution', 'contribution.id', 'intake.contribution_id')
		.where('collection_desk.id', '=', deskId)
		.where('collection_desk.member_id', '=', memberId)
		.select(({ selectFrom, fn }) => [
			'intake.contribution_id as id',
			'intake.slip_serial as serial',
			'intake.awaited_consent',
			'contribution.state',
			'contribution.title',
			'contribution.description',
			'contribution.languages',
			selectFrom('contribution_person')
				.select('name')
				.whereRef('contribution_person.contribution_id', '=', 'contribution.id')
				.orderBy('position')
				.limit(1)
				.as('giver'),
			selectFrom('media')
				.select(fn.countAll<number>().as('files'))
				.whereRef('media.contribution_id', '=', 'contribution.id')
				.where('media.part', '=', 'gift')
				.where('media.state', 'in', ['received', 'ready'])
				.as('files'),
			selectFrom('media')
				.select(fn.countAll<number>().as('proofs'))
				.whereRef('media.contribution_id', '=', 'contribution.id')
				.where('media.part', 'in', ['consent', 'signature'])
				.where('media.state', 'in', ['received', 'ready'])
				.as('proofs'),
			selectFrom('consent')
				.select(fn.countAll<number>().as('consents'))
				.whereRef('consent.contribution_id', '=', 'contribution.id')
				.where('consent.revoked_at', 'is', null)
				.as('consents'),
		])
		.orderBy('intake.slip_serial')
		.limit(3000)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		serial: row.serial,
		state: row.state,
		giver: row.giver ?? '',
		title: row.title,
		files: Number(row.files ?? 0),
		proofs: Number(row.proofs ?? 0),
		isDescribed: row.description !== '' && row.languages.length > 0,
		consents: Number(row.consents ?? 0),
		awaitsProof: row.awaited_consent !== null,
	}))
}
