import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { beginUpload } from '#server/upload/begin-upload.ts'
import { completeUpload } from '#server/upload/complete-upload.ts'
import { receiveMedia } from '#server/upload/receive-media.ts'
import { uploadFolder, uploadPath } from '#server/upload/upload-folder.ts'
import { useHouse } from '../../support/context.ts'
import { addPicture, approved, claimed, judgement, must, screened, story, verified } from '../../support/desk.ts'
import { faults, openFaultyDb, type Fault, type FaultyDb } from '../../support/fault-points.ts'
import { entryOf } from '../../support/merging.ts'
import { faultsIn } from './invariants.ts'
import { leaksIn } from './public-view.ts'
import { isSame, takeSnapshot, type Snapshot } from './snapshot.ts'
import { openEntries, quickMedia } from './world.ts'

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
						{ contributionId: id, edit, ticks: { keep: true, publish: true }, language: 'vi' },
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
		name: 'undoMerge',
		async prepare() {
			const { id, revision } = await published()
			const command = { identifier, entryVersion: revision, revision, reason: 'nhầm' }
			return { id, act: (over) => undoMerge({ ...people.officer, ...over }, command) }
		},
	},
]

async function toMerge(options: Parameters<typeof verified>[3]): Promise<Deed> {
	const contributionId = await verified(house.current, people.giver, people.reviewer, options)
	const version = await claimed(people.officer, contributionId, 'merge')
	const entryVersion = options?.identifier ? (await entryOf(people.officer, identifier)).version : 0
	const files = await people.officer.db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).execute()
	const choices = { names: 'take', period: 'take', maker: 'both', descriptions: 'take' } as const
	const takenFiles = files.map((file) => file.id)
	const command = { contributionId, version, entryVersion, choices, takenFiles, note: 'thử' }
	return { id: contributionId, act: (over) => mergeContribution({ ...people.officer, ...over }, command) }
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
	}
	return [...faulty.statements]
}

async function strike(deed: Deed, at: number, fault: Fault): Promise<'threw' | 'went on'> {
	faulty.arm(at, fault)
	const ended = await deed.act({ db: faulty.db, media }).then(
		() => 'went on' as const,
		() => 'threw' as const,
	)
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
		expect(await deed.act({ db: house.current.client.db, media }), 'tried again').toMatchObject({ ok: !isDone })
		await expectSound(await seen(), 'in the end')
	})
})

const inSteps: readonly { readonly name: string; readonly prepare: Prepare; readonly isDone: (now: Snapshot, id: string) => boolean }[] = [
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
		name: 'receiveMedia',
		prepare: toReceive,
		isDone: (now, id) =>
			now.upload.some((row) => row.contribution_id === id && row.state === 'received') &&
			now.media.filter((row) => row.contribution_id === id).length === 1 &&
			now.event.filter((event) => event.contribution_id === id && event.kind === 'upload-received').length === 1,
	},
]

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

describe.each(inSteps)('$name', ({ prepare, isDone }) => {
	test.each(kinds)('after a fault (%s) at any statement it is finished by trying again, once', async (kind) => {
		const statements = await statementsOf(prepare)
		for (const [index, text] of statements.entries()) {
			const fault = faultAt(kind, index)
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
	})
})
