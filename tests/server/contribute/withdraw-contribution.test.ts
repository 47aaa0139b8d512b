import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { contributionStates } from '#moderation/lifecycle.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { useHouse } from '../../support/context.ts'
import { insertEntry } from '../../support/insert-entry.ts'
import { addedFile, eventsOf, put, stateOf, submittedStory } from './support.ts'

const house = useHouse()

test.each(contributionStates.map((state) => ({ state, allowed: state !== 'withdrawn' })))(
	'from $state it can be taken back: $allowed',
	async ({ state, allowed }) => {
		const owner = await house.current.member('contributor')
		const contributionId = await submittedStory(owner)
		await put(owner, contributionId, state)
		const withdrawn = await withdrawContribution(owner, { contributionId })
		expect(withdrawn.ok).toBe(allowed)
		expect((await stateOf(owner, contributionId)).state).toBe(allowed ? 'withdrawn' : state)
		const consents = await owner.db.selectFrom('consent').select('revoked_at').where('contribution_id', '=', contributionId).execute()
		expect(consents).toHaveLength(3)
		for (const { revoked_at } of consents) expect(revoked_at !== null).toBe(allowed)
		if (allowed) expect((await eventsOf(owner, contributionId)).slice(-2)).toEqual(['consent-withdrawn', 'contribution-moved'])
	},
)

test('the desk that held it is freed', async () => {
	const owner = await house.current.member('contributor')
	const reviewer = await house.current.member('reviewer')
	const contributionId = await submittedStory(owner)
	await put(owner, contributionId, 'screened')
	const at = house.current.clock.now
	await owner.db
		.insertInto('claim')
		.values({
			contribution_id: contributionId,
			step: 'review',
			member_id: reviewer.memberId,
			claimed_at: at,
			expires_at: new Date(at.getTime() + 1),
		})
		.execute()
	await withdrawContribution(owner, { contributionId })
	expect(await owner.db.selectFrom('claim').selectAll().where('contribution_id', '=', contributionId).execute()).toEqual([])
})

test('published media are hidden in the same moment, and only its own', async () => {
	const owner = await house.current.member('contributor')
	const mine = await submittedStory(owner)
	const kept = await submittedStory(owner)
	const entryId = await insertEntry(owner.db, owner.now())
	for (const contributionId of [mine, kept]) {
		await publishMedia(owner, entryId, contributionId, await addedFile(owner, contributionId))
		await put(owner, contributionId, 'published')
	}
	await withdrawContribution(owner, { contributionId: mine })
	const rows = await owner.db.selectFrom('entry_media').select(['contribution_id', 'hidden_at']).where('entry_id', '=', entryId).execute()
	expect(new Map(rows.map((row) => [row.contribution_id, row.hidden_at]))).toEqual(
		new Map([
			[mine, house.current.clock.now],
			[kept, null],
		]),
	)
	expect(await eventsOf(owner, mine)).toContain('media-unpublished')
})

test('nobody takes back what another gave', async () => {
	const owner = await house.current.member('contributor')
	const other = await house.current.member('contributor', 'reviewer', 'officer', 'administrator')
	const contributionId = await submittedStory(owner)
	expect(await withdrawContribution(other, { contributionId })).toEqual({ ok: false, refusal: { code: 'not-found' } })
	expect(await withdrawContribution(other, { contributionId: randomUUID() })).toEqual({ ok: false, refusal: { code: 'not-found' } })
})

async function publishMedia(context: Context, entryId: string, contributionId: string, mediaId: string): Promise<void> {
	const at = context.now()
	await context.db
		.insertInto('entry_media')
		.values({
			entry_id: entryId,
			media_id: mediaId,
			contribution_id: contributionId,
			revision: 1,
			position: 0,
			credit: '',
			licence: 'cc-by-4.0',
			merged_at: at,
			published_at: at,
			hidden_at: null,
			caption: '',
		})
		.execute()
}
