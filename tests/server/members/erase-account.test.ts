import { randomBytes, randomUUID } from 'node:crypto'
import exifreader from 'exifreader'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { linkWaiting } from '#server/audit/keep-audit.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Context } from '#server/context.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { makeMasked } from '#server/media/make-masked.ts'
import { eraseAccount } from '#server/members/erase-account.ts'
import { hashPassword } from '#server/members/password.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { issueSlip } from '#server/slips/issue-slip.ts'
import { takeOverContribution } from '#server/slips/take-over-contribution.ts'
import { originalKey } from '#server/storage/keys.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened } from '../../support/desk.ts'
import { untilWaiting } from '../../support/lock-waits.ts'
import { giveFile } from '../../support/give-file.ts'
import { readyToMerge } from '../../support/merging.ts'
import { put, startedDraft, stateOf, submittedStory } from '../contribute/support.ts'
import { issued, opened } from '../slips/support.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
const password = 'nam-cai-chum-ruou'
const address = '10.8.0.1'
type Who = Context & { memberId: string }

/** A member with everything that can be personal: contact, password, session, community. */
async function person(who?: Who): Promise<Who> {
	const member = who ?? (await house.current.member('contributor'))
	const { db, memberId } = member
	const at = house.current.clock.now
	await db
		.insertInto('member_contact')
		.values({ member_id: memberId, phone: null, email: `${memberId}@x.vn`, email_key: `${memberId}@x.vn` })
		.execute()
	await db
		.insertInto('member_secret')
		.values({ member_id: memberId, password_hash: await hashPassword(password), changed_at: at })
		.execute()
	await db.insertInto('session').values({ id: memberId, user_id: memberId, expires_at: at, created_at: at }).execute()
	await db.insertInto('member_community').values({ member_id: memberId, community: 'Ê Đê', granted_by: memberId, granted_at: at }).execute()
	return member
}

const personal = ['member_contact', 'member_secret', 'member_community', 'notice'] as const

describe('what goes', () => {
	test('is contact, password, sessions, notices, name; drafts and gifts not published, words and files', async () => {
		const me = await person()
		const { memberId, db } = me
		const nameBefore = (await db.selectFrom('member').select('display_name').where('id', '=', memberId).executeTakeFirstOrThrow())
			.display_name
		const [draft, sent] = [await startedDraft(me), await submittedStory(me)]
		await put(me, sent, 'screened')
		await answerQuestion(me, { contributionId: sent, body: 'Bà tôi tên là H’Bia.' })
		const content = randomBytes(300)
		const mediaId = await giveFile(me, sent, content, 'bà tôi.jpg')
		const slip = must(await issueSlip(me, { contributionId: sent, isForAnother: false }))
		expect(await eraseAccount(me, { password, credit: 'keep', address })).toEqual({ ok: true, value: null })

		for (const table of personal)
			expect(await db.selectFrom(table).selectAll().where('member_id', '=', memberId).execute(), table).toEqual([])
		expect(await db.selectFrom('session').selectAll().where('user_id', '=', memberId).execute()).toEqual([])
		for (const id of [draft, sent])
			expect(await stateOf(me, id)).toMatchObject({ state: 'withdrawn', title: '', description: '', credit_name: '' })
		expect(await db.selectFrom('slip').select('revoked_at').where('id', '=', slip.slipId).execute()).not.toEqual([{ revoked_at: null }])
		await makeMasked(house.current.as(system), mediaId)
		expect(
			await me.storage.head(
				originalKey((await db.selectFrom('media').select('sha256').where('id', '=', mediaId).executeTakeFirstOrThrow()).sha256),
			),
		).toBeUndefined()

		const dumped = await everything(nameBefore, 'H’Bia', `${memberId}@x.vn`, 'Chuyện bến nước', 'bà tôi.jpg')
		expect(dumped).toEqual([])
	})

	test('is what the desks wrote of it as well: on what grounds, to custodians, over a covered face', async () => {
		const { giver, reviewer, officer, contributionId, command } = await readyToMerge(house.current, { picture: true })
		const me = await person(giver)
		const { db } = me
		const name = 'Aduôn H’Zqwen'
		const cited = JSON.stringify([{ kind: 'person', name, relation: 'bà của người gửi', note: '' }])
		await db.updateTable('match').set({ cited, reason: name, would_change: name }).where('contribution_id', '=', contributionId).execute()
		const at = house.current.clock.now
		const asked = {
			contribution_id: contributionId,
			community: 'Ê-đê',
			words: name,
			answer_words: name,
			asked_by: reviewer.memberId,
			asked_at: at,
		}
		await db
			.insertInto('custodian_hold')
			.values({ ...asked, id: randomUUID() })
			.execute()
		const who = { from_member_id: officer.memberId, to_member_id: officer.memberId, by_member_id: officer.memberId }
		await db
			.insertInto('claim_hand_over')
			.values({ ...who, id: randomUUID(), contribution_id: contributionId, step: 'merge', reason: name, at })
			.execute()
		const [mediaId = ''] = command.takenFiles
		const face = { kind: 'blur', x: 0, y: 0, width: 1, height: 1, from_ms: null, to_ms: null, reason: 'face' } as const
		await db
			.insertInto('media_mask')
			.values({ ...face, id: randomUUID(), media_id: mediaId, words: name, made_by: reviewer.memberId, made_at: at })
			.execute()
		must(await eraseAccount(me, { password, credit: 'anonymous', address }))
		expect(await everything(name)).toEqual([])
	})

	test('in the same moment as somebody at a desk decides: one after the other, and both are done', async () => {
		const [me, reviewer] = [await person(), await house.current.member('reviewer')]
		const contributionId = await screened(house.current, me)
		const version = await claimed(reviewer, contributionId, 'review')
		const { db } = house.current.services
		let both: Promise<unknown> = Promise.resolve()
		await db.transaction().execute(async (trx) => {
			await sql`lock table review in exclusive mode`.execute(trx)
			const command = { contributionId, version, decision: 'refuse', reason: 'other', message: 'Chưa rõ.' } as const
			const decided = decideContribution(reviewer, command)
			await untilWaiting(db, 1)
			both = Promise.all([decided, eraseAccount(me, { password, credit: 'anonymous', address })])
			await untilWaiting(db, 2)
		})
		expect(await both).toMatchObject([{ ok: true }, { ok: true }])
		expect((await stateOf(me, contributionId)).state).toBe('withdrawn')
	})

	test('with copies that were being made of a file: none is left, neither noted nor in the store', async () => {
		const { giver, officer, contributionId, command } = await readyToMerge(house.current, { picture: true, words: { title: 'Chiêng lạc' } })
		const me = await person(giver)
		must(await mergeContribution(officer, { ...command, choices: { names: 'take' } }))
		const [mediaId = ''] = command.takenFiles
		const late = house.current.as(system)
		const kept: string[] = []
		const storage = { ...late.storage, adopt: (key: string, path: string) => (kept.push(key), late.storage.adopt(key, path)) }
		const media = {
			...late.media,
			async publishDerivative(...asked: Parameters<typeof late.media.publishDerivative>) {
				const made = await late.media.publishDerivative(...asked)
				await withdrawContribution(me, { contributionId })
				must(await eraseAccount(me, { password, credit: 'anonymous', address }))
				return made
			},
		}
		await publishEntry({ ...late, media, storage }, contributionId)
		await makeMasked(late, mediaId)
		expect(kept).toHaveLength(3)
		for (const key of kept) expect(await me.storage.head(key), key).toBeUndefined()
		expect(await me.db.selectFrom('derivative').select('id').where('media_id', '=', mediaId).execute()).toEqual([])
	})

	test('takes no file away that another gave as well', async () => {
		const [me, other] = [await person(), await house.current.member('contributor')]
		const [mine, theirs] = [await submittedStory(me), await submittedStory(other)]
		const content = randomBytes(400)
		const mediaId = await giveFile(me, mine, content)
		const kept = await giveFile(other, theirs, content)
		await eraseAccount(me, { password, credit: 'keep', address })
		await makeMasked(house.current.as(system), mediaId)
		const row = await other.db.selectFrom('media').select('storage_key').where('id', '=', kept).executeTakeFirstOrThrow()
		expect((await buffer(await other.storage.get(row.storage_key))).equals(content)).toBe(true)
		expect(await other.db.selectFrom('retired_file').selectAll().where('media_id', '=', mediaId).execute()).toEqual([])
	})
})

describe('what stays', () => {
	test('is what was entered for somebody who holds its slip', async () => {
		const helper = await person()
		const theirs = await submittedStory(helper)
		must(await issueSlip(helper, { contributionId: theirs, isForAnother: true }))
		const asked = { contribution_id: theirs, author_id: helper.memberId, side: 'desk', body: 'Bà học bài này ở đâu?' } as const
		await helper.db
			.insertInto('message')
			.values({ ...asked, id: randomUUID(), at: helper.now() })
			.execute()
		await eraseAccount(helper, { password, credit: 'anonymous', address })
		expect(await stateOf(helper, theirs)).toMatchObject({
			state: 'submitted',
			title: 'Chuyện bến nước buôn Akõ Dhông',
			credit_choice: 'anonymous',
		})
		const talk = await helper.db.selectFrom('message').select('body').where('contribution_id', '=', theirs).execute()
		expect(talk).toEqual([{ body: asked.body }])
	})

	test.each([
		{ credit: 'keep', identifier: 'DL-003' },
		{ credit: 'anonymous', identifier: 'DL-004' },
	] as const)('is what is published, its credit as chosen: $credit', async ({ credit, identifier }) => {
		const { giver, officer, contributionId, command } = await readyToMerge(house.current, { identifier, picture: true })
		const me = await person(giver)
		const { display_name: name } = await me.db
			.selectFrom('member')
			.select('display_name')
			.where('id', '=', me.memberId)
			.executeTakeFirstOrThrow()
		must(await mergeContribution(officer, { ...command, choices: { descriptions: 'both' } }))
		await publishEntry(house.current.as(system), contributionId)
		expect(JSON.stringify(await findPublicEntry(me.db, identifier))).toContain(name)
		must(await eraseAccount(me, { password, credit, address }))
		const [mediaId = ''] = command.takenFiles
		await makeMasked(house.current.as(system), mediaId)
		await publishEntry(house.current.as(system), contributionId)

		const entry = await findPublicEntry(me.db, identifier)
		expect(entry?.media).toHaveLength(1)
		expect(JSON.stringify(entry).includes(name)).toBe(credit === 'keep')
		const copy = await me.db
			.selectFrom('derivative')
			.select('storage_key')
			.where('media_id', '=', mediaId)
			.where('audience', '=', 'public')
			.executeTakeFirstOrThrow()
		const tags = exifreader.load(await buffer(await me.storage.get(copy.storage_key)), { expanded: true })
		expect(JSON.stringify(tags).includes(name)).toBe(credit === 'keep')
		if (credit === 'anonymous') expect(await everything(name)).toEqual([])
		expect((await stateOf(me, contributionId)).state).toBe('published')
	})

	test('is the name of who took it over: where the helper goes unnamed, who gave it does not', async () => {
		const { giver, officer, contributionId, command } = await readyToMerge(house.current, {
			identifier: 'DL-006',
			picture: true,
			words: { maker: '' },
		})
		const helper = await person(giver)
		must(await mergeContribution(officer, { ...command, choices: { descriptions: 'both', period: 'take' } }))
		await publishEntry(house.current.as(system), contributionId)
		const { slip } = await opened(house.current.as(anonymous), await issued(helper, contributionId))
		const credit = { creditChoice: 'other-name', creditName: 'H’Bia Kđăm', published: 'follow' } as const
		must(await takeOverContribution(await house.current.member('contributor'), slip, credit))
		const { display_name: helperName } = await helper.db
			.selectFrom('member')
			.select('display_name')
			.where('id', '=', helper.memberId)
			.executeTakeFirstOrThrow()
		const told = async () => {
			await publishEntry(house.current.as(system), contributionId)
			const entry = await findPublicEntry(helper.db, 'DL-006')
			return { entry: JSON.stringify(entry), files: entry?.media.map((file) => file.credit) }
		}
		expect((await told()).files).toEqual([`Nhập hộ: ${helperName} · Gửi: H’Bia Kđăm`])
		must(await eraseAccount(helper, { password, credit: 'anonymous', address }))
		const after = await told()
		expect(after.files).toEqual(['H’Bia Kđăm'])
		expect(after.entry).toContain('"credit":"H’Bia Kđăm"')
		expect(after.entry).not.toContain(helperName)
	})

	test('is the audit: its chain holds, and what was sealed of the erased says nothing any more', async () => {
		const me = await person()
		const sent = await submittedStory(me)
		await put(me, sent, 'screened')
		await answerQuestion(me, { contributionId: sent, body: 'Lời riêng' })
		await eraseAccount(me, { password, credit: 'keep', address })
		expect(await me.db.selectFrom('event_salt').selectAll().where('subject', 'in', [sent, me.memberId]).execute()).toEqual([])
		await linkWaiting(house.current.services)
		expect(await verifyChain(me.db, house.current.clock.now)).toMatchObject({ fault: null, waiting: 0 })
	})
})

describe('it is refused', () => {
	test('to a wrong password, and after eight of them to a right one too', async () => {
		const me = await person()
		for (let tries = 0; tries < 8; tries++)
			expect(await eraseAccount(me, { password: 'khong-phai-the', credit: 'keep', address })).toMatchObject({
				refusal: { code: 'invalid', faults: [{ field: 'password', code: 'wrong' }] },
			})
		expect(await eraseAccount(me, { password, credit: 'keep', address })).toMatchObject({ refusal: { code: 'too-many-attempts' } })
		expect(await me.db.selectFrom('session').selectAll().where('user_id', '=', me.memberId).execute()).toHaveLength(1)
	})

	test('to the last administrator, with nothing done', async () => {
		await house.current.client.db.deleteFrom('member_role').where('role', '=', 'administrator').execute()
		const last = await person(await house.current.member('contributor', 'administrator'))
		const draft = await startedDraft(last)
		expect(await eraseAccount(last, { password, credit: 'keep', address })).toEqual({ ok: false, refusal: { code: 'last-administrator' } })
		expect((await stateOf(last, draft)).state).toBe('draft')
	})

	test('a second time', async () => {
		const me = await person()
		must(await eraseAccount(me, { password, credit: 'keep', address }))
		expect((await eraseAccount(me, { password, credit: 'keep', address })).ok).toBe(false)
	})
})

/** Where in the whole database any of these words still stand: every text and JSON column of every table. */
async function everything(...words: readonly string[]): Promise<string[]> {
	const { pool } = house.current.client
	const { rows: columns } = await pool.query<{ table_name: string; column_name: string }>(
		`select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
		where table_schema = 'public' and t.table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'character varying', 'ARRAY')`,
	)
	const found: string[] = []
	for (const { table_name, column_name } of columns)
		for (const word of words) {
			const { rowCount } = await pool.query(`select from "${table_name}" where strpos("${column_name}"::text, $1) > 0 limit 1`, [word])
			if (rowCount) found.push(`${table_name}.${column_name}: ${word}`)
		}
	return found
}
