import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { SCREENING_VERSION } from '#moderation/screen/version.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { printMedia } from '#server/media/print-media.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { queueScreeningAgain } from '#server/screen/queue-screening-again.ts'
import { screenAgain } from '#server/screen/screen-again.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { useHouse } from '#tests/support/context.ts'
import { approved, must, screened, stateOf, submitted, versionOf } from '#tests/support/desk.ts'
import { drawScene } from '#tests/support/draw-scene.ts'
import { giveFile } from '#tests/support/give-file.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
const db = () => house.current.services.db
const worker = () => house.current.as(system)

async function asScreenedBefore(contributionId: string, findings: readonly StoredFinding[] = []): Promise<void> {
	await db()
		.updateTable('screening')
		.set({ rules_version: '1', findings: JSON.stringify(findings) })
		.where('contribution_id', '=', contributionId)
		.execute()
}
const screeningsOf = (id: string) => db().selectFrom('screening').selectAll().where('contribution_id', '=', id).orderBy('at').execute()
const againOf = (id: string) =>
	db().selectFrom('event').select('payload').where('contribution_id', '=', id).where('kind', '=', 'contribution-screened-again').execute()
const jobs = async (name: string) =>
	(await sql<{ key: string }>`select key from graphile_worker.jobs where task_identifier = ${name} order by key`.execute(db())).rows.map(
		(row) => row.key,
	)

test('what changed is kept and told; state, version and decision stay', async () => {
	const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
	const id = await approved(house.current, giver, reviewer, { description: 'Thằng ngu này biết gì mà viết.' })
	const gone: StoredFinding = { kind: 'media', code: 'faulty-picture', mediaId: 'x', facts: {} }
	await asScreenedBefore(id, [gone])
	const [state, version] = [await stateOf(worker(), id), await versionOf(worker(), id)]
	house.current.clock.advance(1000)
	await screenAgain(worker(), id)
	await screenAgain(worker(), id)
	expect(await stateOf(worker(), id)).toBe(state)
	expect(await versionOf(worker(), id)).toBe(version)
	expect((await screeningsOf(id)).map((one) => one.rules_version)).toEqual(['1', String(SCREENING_VERSION)])
	const events = await againOf(id)
	expect(events).toHaveLength(1)
	expect(events[0]?.payload).toMatchObject({
		rulesBefore: '1',
		rules: String(SCREENING_VERSION),
		outcome: 'hold',
		removed: ['faulty-picture'],
	})
	expect(events[0]?.payload).toHaveProperty('added.0')
})

test('nothing new under new rules is noted once; under the same rules not at all', async () => {
	const giver = await house.current.member('contributor')
	const id = await screened(house.current, giver)
	await screenAgain(worker(), id)
	expect(await screeningsOf(id)).toHaveLength(1)
	await asScreenedBefore(id)
	house.current.clock.advance(1000)
	await screenAgain(worker(), id)
	await screenAgain(worker(), id)
	expect(await screeningsOf(id)).toHaveLength(2)
	expect((await againOf(id)).map((one) => one.payload)).toMatchObject([{ added: [], removed: [] }])
})

test('all that waits or is published under older rules is queued, once; drafts, sent ones and new ones are not', async () => {
	await sql`delete from graphile_worker._private_jobs`.execute(db())
	await db()
		.updateTable('screening')
		.set({ rules_version: String(SCREENING_VERSION) })
		.execute()
	const giver = await house.current.member('contributor')
	const old = [await screened(house.current, giver), await screened(house.current, giver)]
	for (const id of old) await asScreenedBefore(id)
	await screened(house.current, giver)
	await submitted(giver)
	must(await startContribution(giver, { kind: 'story' }))
	expect(await queueScreeningAgain(house.current.services)).toMatchObject({ contributions: 2 })
	expect(await queueScreeningAgain(house.current.services)).toMatchObject({ contributions: 2 })
	expect(await jobs('screen-again')).toEqual(old.map((id) => `screen-again:${id}`).sort())
	house.current.clock.advance(1000)
	for (const id of old) await screenAgain(worker(), id)
	expect(await queueScreeningAgain(house.current.services)).toMatchObject({ contributions: 0 })
})

test('pictures read before they could be recognised are made so, even ones too', async () => {
	const giver = await house.current.member('contributor')
	const contributionId = must(await startContribution(giver, { kind: 'photos' }))
	const mediaId = await giveFile(giver, contributionId, await drawScene(5).jpeg().toBuffer())
	await db().deleteFrom('media_print').execute()
	await db().deleteFrom('media_hash').execute()
	expect(await queueScreeningAgain(house.current.services)).toMatchObject({ pictures: 1 })
	await printMedia(worker(), mediaId)
	expect(await db().selectFrom('media_hash').select('position').where('media_id', '=', mediaId).execute()).not.toHaveLength(0)
	expect(await queueScreeningAgain(house.current.services)).toMatchObject({ pictures: 0 })
})
