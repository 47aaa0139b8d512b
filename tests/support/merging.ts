import type { Context } from '#server/context.ts'
import type { MergeCommand } from '#server/merge/merge-contribution.ts'
import type { TestHouse } from './context.ts'
import { claimed, verified, type VerifiedOptions } from './desk.ts'

export async function entryOf(context: Context, identifier: string) {
	return context.db.selectFrom('entry').selectAll().where('identifier', '=', identifier).executeTakeFirstOrThrow()
}

/** A verified contribution with an officer who holds it, and the command that merges it once choices are made; all its files are taken. */
export async function readyToMerge(house: TestHouse, options: VerifiedOptions = {}) {
	const [giver, reviewer, officer] = [await house.member('contributor'), await house.member('reviewer'), await house.member('officer')]
	const contributionId = await verified(house, giver, reviewer, options)
	const version = await claimed(officer, contributionId, 'merge')
	const entryVersion = options.identifier ? (await entryOf(officer, options.identifier)).version : 0
	const files = await officer.db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).execute()
	const command: MergeCommand = {
		contributionId,
		version,
		entryVersion,
		choices: {},
		takenFiles: files.map((file) => file.id),
		note: 'thử',
	}
	return { giver, reviewer, officer, contributionId, command }
}
