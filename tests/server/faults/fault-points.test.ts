import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { attachAct } from '#server/merge/attach-act.ts'
import { createEntry } from '#server/merge/create-entry.ts'
import { joinEntries, type JoinCommand } from '#server/merge/join-entries.ts'
import { mergeBatch } from '#server/merge/merge-batch.ts'
import { mergeContribution, type MergeCommand } from '#server/merge/merge-contribution.ts'
import { partEntries } from '#server/merge/part-entries.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import { beginUpload } from '#server/upload/begin-upload.ts'
import { completeUpload } from '#server/upload/complete-upload.ts'
import { receiveMedia } from '#server/upload/receive-media.ts'
import { uploadFolder, uploadPath } from '#server/upload/upload-folder.ts'
import { useHouse } from '../../support/context.ts'
import { addPicture, approved, claimed, judgement, must, screened, story, verified, versionOf } from '../../support/desk.ts'
import { faults, openFaultyDb, type Fault, type FaultyDb } from '../../support/fault-points.ts'
import { entryOf } from '../../support/merging.ts'
import { oneOpinion } from '../../support/opinions.ts'
import { faultsIn } from './invariants.ts'
import { leaksIn } from './public-view.ts'
import { isSame, takeSnapshot, type Snapshot } from './snapshot.ts'
import { handDraft, openEntries, quickMedia } from './world.ts'

const house = useHouse()
let faulty: FaultyDb
let people: Record<'giver' | 'reviewer' | 'officer', Context>
let media: Context['media']
beforeAll(async () => {
	faulty = openFaultyDb(house.current.client.url)
	media = await quickMedia()
	people = {
		giver: await house.current.member('contributor'),
		reviewer: await house.current.member('reviewer'),
		officer: await house.current.member('officer'),
	}
	await openEntries(house.current, people.officer.actor)
	await mkdir(uploadFolder(house.current.services.env), { recursive: true })
})
afterAll(() => faulty.close())

interface Deed {
	readonly id: string
	/** Does it on this database; true when it was done, false when it was found done, or refused. */
	readonly act: (over: Pick<Context, 'db' | 'media'>) => Promise<unknown>
	/** Done again it is found done, and that is no refusal. */
	readonly isRepeatable?: true
}
type Prepare = () => Promise<Deed>

/** Each statement meets one of the faults in turn; with FAULT_ALL=1 every one of them. */
const kinds = process.env.FAULT_ALL === '1' ? faults : (['each in turn'] as const)
type Kind = Fault | 'each in turn'

function faultAt(kind: Kind, index: number): Fault {
	return kind === 'each in turn' ? (faults[index % faults.length] ?? 'cut') : kind
}

const identifier = 'BN-0001'
const words = { title: 'Nhà đày' }
const publishable = { words, picture: true, identifier }

const inOneAct: readonly { readonly name: string; readonly prepare: Prepare }[] = [
	{
		name: 'submitContribution',
		async prepare() {
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
		async prepare() {
			const contributionId = await screened(house.current, people.giver, words)
			const version = await claimed(people.reviewer, contributionId, 'review')
			const command = { contributionId, version, decision: 'approve', reason: null, message: '' } as const
			return { id: contributionId, act: (over) => decideContribution({ ...people.reviewer, ...over }, command) }
		},
	},
	{
		name: 'confirmMatch',
		async prepare() {
			const contributionId = await approved(house.current, people.giver, people.reviewer, words)
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
	{ name: 'confirmMatch as the second of two', prepare: () => toAnswer({ judgement: 'match', identifier }) },
	{ name: 'confirmMatch as the second, who differs', prepare: () => toAnswer({}) },
	{
		name: 'takeBackOpinion',
		async prepare() {
			const { first, contributionId } = await oneOpinion(house.current, { judgement: 'match', identifier }, words)
			const version = await versionOf(first, contributionId)
			return { id: contributionId, act: (over) => takeBackOpinion({ ...first, ...over }, { contributionId, version }) }
		},
	},
	{ name: 'mergeContribution into an entry', prepare: () => toMerge(publishable) },
	{ name: 'mergeContribution as a new entry', prepare: () => toMerge({ words, picture: true }) },
	{
		name: 'withdrawContribution',
		async prepare() {
			const { id } = await published()
			return { id, act: (over) => withdrawContribution({ ...people.giver, ...over }, { contributionId: id }) }
		},
	},
	{
		name: 'mergeContribution under an act',
		async prepare() {
			const { id, command } = await mergeCommand(publishable)
			const act = nextAct()
			return { id, act: (over) => mergeContribution({ ...people.officer, ...over }, { ...command, act }) }
		},
	},
	{
		name: 'attachAct',
		async prepare() {
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
		async prepare() {
			const command = await joinable()
			return { id: '', act: (over) => joinEntries({ ...people.officer, ...over }, command) }
		},
	},
	{
		name: 'partEntries',
		async prepare() {
			const { revision } = must(await joinEntries(people.officer, await joinable()))
			const command = { identifier, entryVersion: revision, revision, reason: 'hai nơi' }
			return { id: '', act: (over) => partEntries({ ...people.officer, ...over }, command) }
		},
	},
	{
		name: 'undoMerge',
		async prepare() {
			const { id, revision } = await published()
			const command = { identifier, entryVersion: revision, revision, reason: 'nhầm' }
			return { id, act: (over) => undoMerge({ ...people.officer, ...over }, command) }
		},
	},
]

async function joinable(): Promise<JoinCommand> {
	const draft = handDraft(emptyRecord('di_tich'), { names: [{ lang: 'vi', text: 'Nhà đày cũ', kind: 'official' }], maker: 'tù nhân' })
	const opened = must(await createEntry(people.officer, { identifier: null, draft, reason: 'kiểm kê' }))
	const { version } = await entryOf(people.officer, identifier)
	const seenVersions = { identifier: opened.identifier, version: 1, into: identifier, intoVersion: version }
	return { ...seenVersions, choices: { names: 'both', maker: 'take' }, files: [], reason: 'là một', act: nextAct() }
}

let lastAct = 0
const nextAct = () => ({ office: 'SVHTTDL', year: 2026, number: ++lastAct, signer: 'Trần Quốc Hưng', signedOn: '2026-02-28', note: '' })

/** A second reviewer about to answer what the first found new, or said to be this entry. */
async function toAnswer(firstSaid: Parameters<typeof oneOpinion>[1]): Promise<Deed> {
	const { second, contributionId } = await oneOpinion(house.current, firstSaid, words)
	const version = await claimed(second, contributionId, 'verify')
	const command = { contributionId, version, ...judgement, judgement: 'match', identifier } as const
	return { id: contributionId, act: (over) => confirmMatch({ ...second, ...over }, command) }
}

async function toMerge(options: Parameters<typeof verified>[3]): Promise<Deed> {
	const { id, command } = await mergeCommand(options)
	return { id, act: (over) => mergeContribution({ ...people.officer, ...over }, command) }
}

async function mergeCommand(options: Parameters<typeof verified>[3]): Promise<{ id: string; command: MergeCommand }> {
	const contributionId = await verified(house.current, people.giver, people.reviewer, options)
	const version = await claimed(people.officer, contributionId, 'merge')
	const entryVersion = options?.identifier ? (await entryOf(people.officer, identifier)).version : 0
	const files = await people.officer.db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).execute()
	const choices = { names: 'take', period: 'take', maker: 'both', descriptions: 'take' } as const
	const takenFiles = files.map((file) => file.id)
	const command = { contributionId, version, entryVersion, choices, takenFiles, note: 'thử' }
	return { id: contributionId, command }
}

async function published(): Promise<{ id: string; revision: number }> {
	const { id, act } = await toMerge(publishable)
	await act({ db: house.current.client.db, media })
	await publishEntry({ ...house.current.as(system), media }, id)
	return { id, revision: (await entryOf(people.officer, identifier)).version }
}

const seen = (): Promise<Snapshot> => takeSnapshot(house.current.client.db)

/** Sound by itself, and nothing public that should not be. */
async function expectSound(now: Snapshot, where: string): Promise<void> {
	expect([...faultsIn(now), ...(await leaksIn(house.current.client.db, now))], where).toEqual([])
}

/** The statements of a deed that goes well, on one prepared alike; the second time, when what is kept in memory has been read. */
async function statementsOf(prepare: Prepare): Promise<string[]> {
	for (const _warming of [1, 2]) {
		const { act } = await prepare()
		faulty.arm()
		expect(await act({ db: faulty.db, media })).not.toMatchObject({ ok: false })
		await faulty.idle()
	}
	return [...faulty.statements]
}

async function strike(deed: Deed, at: number, fault: Fault): Promise<'threw' | 'went on'> {
	faulty.arm(at, fault)
	const ended = await deed.act({ db: faulty.db, media }).then(
		() => 'went on' as const,
		() => 'threw' as const,
	)
	await faulty.idle()
	expect(faulty.struck, `statement ${at} was never reached`).toBe(true)
	return ended
}

describe.each(inOneAct)('$name', ({ prepare }) => {
	test.each(kinds)('a fault (%s) at any statement leaves all as before or all as after', async (kind) => {
		const statements = await statementsOf(prepare)
		expect(statements.at(-1)).toBe('commit')
		const deed = await prepare()
		const before = await seen()
		let isDone = false
		for (const [index, text] of statements.entries()) {
			const fault = faultAt(kind, index)
			const where = `${fault} at ${index + 1} of ${statements.length}: ${text.slice(0, 60)}`
			expect(await strike(deed, index + 1, fault), where).toBe('threw')
			const now = await seen()
			await expectSound(now, where)
			isDone = fault === 'unheard' && index === statements.length - 1
			expect(isSame(now, before), `${where}: ${isDone ? 'nothing was written' : 'something was written'}`).toBe(!isDone)
		}
		expect(await deed.act({ db: house.current.client.db, media }), 'tried again').toMatchObject({
			ok: !isDone || deed.isRepeatable === true,
		})
		await expectSound(await seen(), 'in the end')
	})
})

interface Steps {
	readonly name: string
	readonly prepare: Prepare
	readonly isDone: (now: Snapshot, id: string) => boolean
	/** Of the statements of a long deed only one in so many is struck, unless all are asked for. */
	readonly stride?: number
}

const inSteps: readonly Steps[] = [
	{
		name: 'publishEntry',
		async prepare() {
			const { id, act } = await toMerge(publishable)
			await act({ db: house.current.client.db, media })
			return { id, act: (over) => publishEntry({ ...house.current.as(system), ...over }, id) }
		},
		isDone: (now, id) =>
			now.contribution.some((one) => one.id === id && one.state === 'published') &&
			now.entry_media.every((row) => row.contribution_id !== id || row.published_at !== null) &&
			now.event.filter((event) => event.contribution_id === id && event.kind === 'entry-published').length === 1 &&
			now.event.filter((event) => event.contribution_id === id && event.kind === 'media-published').length === 1,
	},
	{
		name: 'mergeBatch',
		stride: process.env.FAULT_ALL === '1' ? 1 : 9,
		async prepare() {
			const ids = [await verifiedInto(identifier), await verifiedInto(undefined)]
			const { version } = await entryOf(people.officer, identifier)
			const versions = await people.officer.db.selectFrom('contribution').select(['id', 'version']).where('id', 'in', ids).execute()
			const items = ids.map((contributionId, index) => ({
				contributionId,
				version: versions.find((row) => row.id === contributionId)?.version ?? 0,
				entryVersion: index === 0 ? version : 0,
			}))
			const act = nextAct()
			return { id: ids.join(), act: (over) => mergeBatch({ ...people.officer, ...over }, { items, note: '', act }) }
		},
		isDone: (now, ids) =>
			ids.split(',').every((id) => {
				const merges = now.entry_revision.filter((row) => row.contribution_id === id && row.kind === 'merge')
				const isCovered = merges.every((row) => now.act_revision.some((one) => one.entry_id === row.entry_id && one.number === row.number))
				return merges.length === 1 && isCovered && now.contribution.some((one) => one.id === id && one.state === 'merged')
			}),
	},
	{
		name: 'receiveMedia',
		prepare: toReceive,
		isDone: (now, id) =>
			now.upload.some((row) => row.contribution_id === id && row.state === 'received') &&
			now.media.filter((row) => row.contribution_id === id).length === 1 &&
			now.event.filter((event) => event.contribution_id === id && event.kind === 'upload-received').length === 1,
	},
]

/** Something of its own to take, whatever the entry says by now. */
async function verifiedInto(into: string | undefined): Promise<string> {
	return verified(house.current, people.giver, people.reviewer, { words, picture: true, ...(into ? { identifier: into } : {}) })
}

async function toReceive(): Promise<Deed> {
	const id = must(await startContribution(people.giver, { kind: 'mix' }))
	const uploadId = randomBytes(16).toString('hex')
	const bytes = randomBytes(50_000)
	const begun = { uploadId, contributionId: id, fileName: 'chiêng.jpg', declaredType: 'image/jpeg', bytes: bytes.length, sha256: null }
	expect(await beginUpload(people.giver, begun)).toEqual({ ok: true })
	await writeFile(uploadPath(house.current.services.env, uploadId), bytes)
	await completeUpload(people.giver, uploadId)
	return { id, act: (over) => receiveMedia({ ...house.current.as(system), ...over }, uploadId) }
}

describe.each(inSteps)('$name', ({ prepare, isDone, stride = 1 }) => {
	test.each(kinds)(
		'after a fault (%s) at any statement it is finished by trying again, once',
		async (kind) => {
			const statements = await statementsOf(prepare)
			for (const [index, text] of statements.entries()) {
				if (index % stride !== 0) continue
				const fault = faultAt(kind, index / stride)
				const where = `${fault} at ${index + 1} of ${statements.length}: ${text.slice(0, 60)}`
				const deed = await prepare()
				expect(await strike(deed, index + 1, fault), where).toBe('threw')
				await expectSound(await seen(), where)
				for (const attempt of ['again', 'and once more']) {
					await deed.act({ db: house.current.client.db, media })
					const now = await seen()
					await expectSound(now, where)
					expect(isDone(now, deed.id), `${where}, tried ${attempt}`).toBe(true)
				}
			}
		},
		180_000,
	)
})
