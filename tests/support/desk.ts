import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { system } from '#moderation/actor.ts'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import type { JudgementCommand } from '#moderation/verify/judgement.ts'
import type { Result } from '#moderation/refusal.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import type { Context } from '#server/context.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { screenContribution } from '#server/screen/screen-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import type { TestHouse } from './context.ts'

/** The value of something that must have gone well. */
export function must<Value>(result: Result<Value>): Value {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
	return result.value
}

export const story = {
	title: 'Nhà đày nhìn từ cổng',
	description: 'Bà tôi kể hồi đó tường cao, lính gác ngày đêm.',
	languages: ['vi'],
	placeText: 'Buôn Ma Thuột',
	periodText: 'khoảng 1968',
	heritageClass: 'di_tich',
	maker: 'Y Thử',
	creditChoice: 'own-name',
	licence: 'cc-by-4.0',
} as const satisfies Partial<Draft>

/** A verdict on one's own knowledge, certain; a test says what is found. */
export const judgement = {
	judgement: 'new',
	identifier: null,
	componentIdentifier: null,
	duplicateCode: null,
	cited: [{ kind: 'own-knowledge', note: 'Tên và nơi trùng nhau.' }],
	confidence: 'certain',
	wouldChange: '',
	reason: '',
	positions: [],
	flags: [],
} as const satisfies Omit<JudgementCommand, 'version'>

/** A story sent by `giver`; with `picture`, a photograph that has been read already. */
export async function submitted(giver: Context, words: Partial<Draft> = {}, { picture = false } = {}): Promise<string> {
	const contributionId = must(await startContribution(giver, { kind: 'mix' }))
	if (picture) await addPicture(giver, contributionId)
	const basis = words.licence === 'rights-statement' ? ({ rightsBasis: 'unknown-maker' } as const) : {}
	const edit = { version: 1, change: { ...story, ...words }, captions: [], ...basis }
	must(await submitContribution(giver, { contributionId, edit, ticks: { keep: true, everyone: true, reuse: true }, language: 'vi' }))
	return contributionId
}

/** A real JPEG in the store, as if received and read. */
export async function addPicture(context: Context, contributionId: string): Promise<string> {
	const id = randomUUID()
	const content = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#9e2b1c' } })
		.composite([
			{ input: Buffer.from(`<svg width="400" height="400"><circle cx="200" cy="200" r="180" fill="#d79a2b"/></svg>`), left: 300, top: 300 },
		])
		.withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 40/1 0/1' } })
		.jpeg()
		.toBuffer()
	const sha256 = createHash('sha256').update(content).update(id).digest('hex')
	const storageKey = `originals/${sha256.slice(0, 2)}/${sha256}`
	await context.storage.put(storageKey, content)
	await context.db
		.insertInto('media')
		.values({
			id,
			contribution_id: contributionId,
			position: 0,
			file_name: 'cổng nhà đày.jpg',
			caption: 'Cổng chính',
			state: 'ready',
			kind: 'image',
			mime: 'image/jpeg',
			bytes: content.length,
			sha256,
			storage_key: storageKey,
			width: 1600,
			height: 1200,
			duration_seconds: null,
			perceptual_hash: null,
			refusal: null,
			received_at: context.now(),
			processed_at: context.now(),
		})
		.execute()
	return id
}

export async function versionOf(context: Context, id: string): Promise<number> {
	const row = await context.db.selectFrom('contribution').select('version').where('id', '=', id).executeTakeFirstOrThrow()
	return row.version
}

export async function stateOf(context: Context, id: string): Promise<string> {
	const row = await context.db.selectFrom('contribution').select('state').where('id', '=', id).executeTakeFirstOrThrow()
	return row.state
}

export async function claimed(context: Context, contributionId: string, step: ClaimStep): Promise<number> {
	must(await claimContribution(context, { contributionId, step }))
	return versionOf(context, contributionId)
}

/** Sent and screened: waiting for a reviewer. */
export async function screened(house: TestHouse, giver: Context, words: Partial<Draft> = {}, options = {}): Promise<string> {
	const id = await submitted(giver, words, options)
	await screenContribution(house.as(system), id)
	return id
}

export async function approved(
	house: TestHouse,
	giver: Context,
	reviewer: Context,
	words: Partial<Draft> = {},
	options = {},
): Promise<string> {
	const id = await screened(house, giver, words, options)
	const version = await claimed(reviewer, id, 'review')
	must(await decideContribution(reviewer, { contributionId: id, version, decision: 'approve', reason: null, message: '' }))
	return id
}

export interface VerifiedOptions {
	readonly words?: Partial<Draft>
	readonly picture?: boolean
	/** Identifier of the entry matched; without one the item is new. */
	readonly identifier?: string
}

/** Approved and judged: waiting for an officer. */
export async function verified(
	house: TestHouse,
	giver: Context,
	reviewer: Context,
	{ words = {}, picture = false, identifier }: VerifiedOptions = {},
): Promise<string> {
	const id = await approved(house, giver, reviewer, words, { picture })
	const version = await claimed(reviewer, id, 'verify')
	must(
		await confirmMatch(reviewer, {
			contributionId: id,
			version,
			...judgement,
			judgement: identifier === undefined ? 'new' : 'match',
			identifier: identifier ?? null,
		}),
	)
	return id
}
