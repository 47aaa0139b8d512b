import { system } from '#moderation/actor.ts'
import { mergeContribution, type MergeCommand } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { claimed, verified } from '../../support/desk.ts'
import { entryOf } from '../../support/merging.ts'
import type { Deed, StruckHouse } from './struck-house.ts'

type Verified = Parameters<typeof verified>[3]

/** The entry that gifts are merged into. */
export const identifier = 'BN-0001'
export const words = { title: 'Nhà đày' }
export const publishable = { words, picture: true, identifier }

let lastAct = 0
/** Another act each time. */
export const nextAct = () => ({
	office: 'SVHTTDL',
	year: 2026,
	number: ++lastAct,
	signer: 'Trần Quốc Hưng',
	signedOn: '2026-02-28',
	note: '',
})

export async function toMerge(struck: StruckHouse, options: Verified): Promise<Deed> {
	const { id, command } = await mergeCommand(struck, options)
	return { id, act: (over) => mergeContribution({ ...struck.people.officer, ...over }, command) }
}

export async function mergeCommand({ house, people }: StruckHouse, options: Verified): Promise<{ id: string; command: MergeCommand }> {
	const contributionId = await verified(house, people.giver, people.reviewer, options)
	const version = await claimed(people.officer, contributionId, 'merge')
	const entryVersion = options?.identifier ? (await entryOf(people.officer, identifier)).version : 0
	const files = await people.officer.db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).execute()
	const choices = { names: 'take', period: 'take', maker: 'both', descriptions: 'take' } as const
	const takenFiles = files.map((file) => file.id)
	const command = { contributionId, version, entryVersion, choices, takenFiles, note: 'thử' }
	return { id: contributionId, command }
}

export async function published(struck: StruckHouse): Promise<{ id: string; revision: number }> {
	const { house, people, media } = struck
	const { id, act } = await toMerge(struck, publishable)
	await act({ db: house.client.db, media })
	await publishEntry({ ...house.as(system), media }, id)
	return { id, revision: (await entryOf(people.officer, identifier)).version }
}
