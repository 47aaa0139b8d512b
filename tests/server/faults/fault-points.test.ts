import { describe, expect, test } from 'vitest'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { attachAct } from '#server/merge/attach-act.ts'
import { createEntry } from '#server/merge/create-entry.ts'
import { joinEntries, type JoinCommand } from '#server/merge/join-entries.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { partEntries } from '#server/merge/part-entries.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import { addPicture, approved, claimed, judgement, must, screened, story, versionOf } from '../../support/desk.ts'
import { entryOf } from '../../support/merging.ts'
import { oneOpinion } from '../../support/opinions.ts'
import { identifier, mergeCommand, nextAct, publishable, published, toMerge, words } from './merge-scenes.ts'
import { isSame } from './snapshot.ts'
import { faultAt, kinds, useStruckHouse, type Deed, type Prepare, type StruckHouse } from './struck-house.ts'
import { handDraft } from './world.ts'

const site = useStruckHouse()

const inOneAct: readonly { readonly name: string; readonly prepare: Prepare }[] = [
	{
		name: 'submitContribution',
		async prepare({ people }) {
			const id = must(await startContribution(people.giver, { kind: 'mix' }))
			await addPicture(people.giver, id)
			const edit = { version: 1, change: story, captions: [] }
			return {
				id,
				act: (over) =>
					submitContribution(
						{ ...people.giver, ...over },
						{ contributionId: id, edit, ticks: { keep: true, everyone: true, reuse: true }, language: 'vi' },
					),
			}
		},
	},
	{
		name: 'decideContribution',
		async prepare({ house, people }) {
			const contributionId = await screened(house, people.giver, words)
			const version = await claimed(people.reviewer, contributionId, 'review')
			const command = { contributionId, version, decision: 'approve', reason: null, message: '' } as const
			return { id: contributionId, act: (over) => decideContribution({ ...people.reviewer, ...over }, command) }
		},
	},
	{
		name: 'confirmMatch',
		async prepare({ house, people }) {
			const contributionId = await approved(house, people.giver, people.reviewer, words)
			const version = await claimed(people.reviewer, contributionId, 'verify')
			const command = {
				contributionId,
				version,
				...judgement,
				judgement: 'match',
				identifier,
			} as const
			return { id: contributionId, act: (over) => confirmMatch({ ...people.reviewer, ...over }, command) }
		},
	},
	{ name: 'confirmMatch as the second of two', prepare: (struck) => toAnswer(struck, { judgement: 'match', identifier }) },
	{ name: 'confirmMatch as the second, who differs', prepare: (struck) => toAnswer(struck, {}) },
	{
		name: 'takeBackOpinion',
		async prepare({ house }) {
			const { first, contributionId } = await oneOpinion(house, { judgement: 'match', identifier }, words)
			const version = await versionOf(first, contributionId)
			return { id: contributionId, act: (over) => takeBackOpinion({ ...first, ...over }, { contributionId, version }) }
		},
	},
	{ name: 'mergeContribution into an entry', prepare: (struck) => toMerge(struck, publishable) },
	{ name: 'mergeContribution as a new entry', prepare: (struck) => toMerge(struck, { words, picture: true }) },
	{
		name: 'withdrawContribution',
		async prepare(struck) {
			const { people } = struck
			const { id } = await published(struck)
			return { id, act: (over) => withdrawContribution({ ...people.giver, ...over }, { contributionId: id }) }
		},
	},
	{
		name: 'mergeContribution under an act',
		async prepare(struck) {
			const { people } = struck
			const { id, command } = await mergeCommand(struck, publishable)
			const act = nextAct()
			return { id, act: (over) => mergeContribution({ ...people.officer, ...over }, { ...command, act }) }
		},
	},
	{
		name: 'attachAct',
		async prepare({ people }) {
			const { version } = await entryOf(people.officer, identifier)
			const act = nextAct()
			return {
				id: '',
				isRepeatable: true,
				act: (over) => attachAct({ ...people.officer, ...over }, { identifier, revision: version, act }),
			}
		},
	},
	{
		name: 'joinEntries',
		async prepare({ people }) {
			const command = await joinable(people)
			return { id: '', act: (over) => joinEntries({ ...people.officer, ...over }, command) }
		},
	},
	{
		name: 'partEntries',
		async prepare({ people }) {
			const { revision } = must(await joinEntries(people.officer, await joinable(people)))
			const command = { identifier, entryVersion: revision, revision, reason: 'hai nơi' }
			return { id: '', act: (over) => partEntries({ ...people.officer, ...over }, command) }
		},
	},
	{
		name: 'undoMerge',
		async prepare(struck) {
			const { people } = struck
			const { id, revision } = await published(struck)
			const command = { identifier, entryVersion: revision, revision, reason: 'nhầm' }
			return { id, act: (over) => undoMerge({ ...people.officer, ...over }, command) }
		},
	},
]

async function joinable(people: StruckHouse['people']): Promise<JoinCommand> {
	const draft = handDraft(emptyRecord('di_tich'), { names: [{ lang: 'vi', text: 'Nhà đày cũ', kind: 'official' }], maker: 'tù nhân' })
	const opened = must(await createEntry(people.officer, { identifier: null, draft, reason: 'kiểm kê' }))
	const { version } = await entryOf(people.officer, identifier)
	const seenVersions = { identifier: opened.identifier, version: 1, into: identifier, intoVersion: version }
	return { ...seenVersions, choices: { names: 'both', maker: 'take' }, files: [], reason: 'là một', act: nextAct() }
}

/** A second reviewer about to answer what the first found new, or said to be this entry. */
async function toAnswer({ house }: StruckHouse, firstSaid: Parameters<typeof oneOpinion>[1]): Promise<Deed> {
	const { second, contributionId } = await oneOpinion(house, firstSaid, words)
	const version = await claimed(second, contributionId, 'verify')
	const command = { contributionId, version, ...judgement, judgement: 'match', identifier } as const
	return { id: contributionId, act: (over) => confirmMatch({ ...second, ...over }, command) }
}

describe.each(inOneAct)('$name', ({ prepare }) => {
	test.each(kinds)('a fault (%s) at any statement leaves all as before or all as after', async (kind) => {
		const struck = site.current
		const statements = await struck.statementsOf(prepare)
		expect(statements.at(-1)).toBe('commit')
		const deed = await prepare(struck)
		const before = await struck.seen()
		let isDone = false
		for (const [index, text] of statements.entries()) {
			const fault = faultAt(kind, index)
			const where = `${fault} at ${index + 1} of ${statements.length}: ${text.slice(0, 60)}`
			expect(await struck.strike(deed, index + 1, fault), where).toBe('threw')
			const now = await struck.seen()
			await struck.expectSound(now, where)
			isDone = fault === 'unheard' && index === statements.length - 1
			expect(isSame(now, before), `${where}: ${isDone ? 'nothing was written' : 'something was written'}`).toBe(!isDone)
		}
		expect(await deed.act({ db: struck.house.client.db, media: struck.media }), 'tried again').toMatchObject({
			ok: !isDone || deed.isRepeatable === true,
		})
		await struck.expectSound(await struck.seen(), 'in the end')
	})
})
