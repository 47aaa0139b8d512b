import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import { publicEntry } from '#moderation/publish/public-entry.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { listGivenForCommunity } from '#db/read/list-given-for-community.ts'
import { listPublicEntries } from '#db/read/list-public-entries.ts'
import { listRolesAndCommunities } from '#db/read/list-roles.ts'
import { giveConsent } from '../../support/give-consent.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { copyRulesToFiles } from '#db/write/access-rule.ts'
import type { Context } from '#server/context.ts'
import { serveMedia } from '#server/http/serve-media.ts'
import { answerBelonging } from '#server/members/answer-belonging.ts'
import { askToBelong, inviteToBelong } from '#server/members/ask-to-belong.ts'
import { keepCircle } from '#server/members/keep-circle.ts'
import { nameCustodian } from '#server/members/name-custodian.ts'
import { makeSessions } from '#server/members/session.ts'
import { joinEntries } from '#server/merge/join-entries.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { partEntries } from '#server/merge/part-entries.ts'
import { audienceOf, entryView } from '#app/routes/registry.$identifier/entry-view.ts'
import { usesOf } from '#app/routes/registry.$identifier/uses.ts'
import { changeVisibility } from '#server/publish/change-visibility.ts'
import { liftTakedown } from '#server/publish/lift-takedown.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { liftRule, setRule, setRuleIn, type RuleAsked } from '#server/publish/set-rule.ts'
import { takeDown } from '#server/publish/take-down.ts'
import { todayHere } from '#server/publish/today-here.ts'
import { listGiftRules } from '#db/read/list-gift-rules.ts'
import { seeCommunity } from '#server/members/see-community.ts'
import { custodian } from '../../support/canaries.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { untilWaiting } from '../../support/lock-waits.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
let origin = ''
let close: () => void = () => undefined
beforeAll(async () => {
	const { services, client } = house.current
	const server = createServer(express().use(serveMedia(services, makeSessions(client.pool, services.env))))
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	close = () => server.close()
})
afterAll(() => close())

type Member = Context & { memberId: string }
const community = 'Ê-đê'

/** A published entry of the community with a picture. */
async function published() {
	const ready = await readyToMerge(house.current, { words: { title: 'Lễ bỏ mả', heritageClass: 'phi_vat_the' }, picture: true })
	const { identifier } = must(
		await mergeContribution(ready.officer, { ...ready.command, choices: { names: 'take', descriptions: 'take' } }),
	)
	await publishEntry(house.current.as(system), ready.contributionId)
	const entry = await entryOf(ready.officer, identifier)
	const record = JSON.stringify({ ...entry.record, communities: [{ name: community }] })
	const { db } = house.current.client
	await db
		.updateTable('entry')
		.set({ communities: [community], record })
		.where('id', '=', entry.id)
		.execute()
	await db.updateTable('match').set({ entry_id: entry.id, verdict: 'match' }).where('contribution_id', '=', ready.contributionId).execute()
	return { ...ready, identifier, mediaId: ready.command.takenFiles[0] ?? '' }
}

async function belongs(): Promise<Member> {
	const one = await house.current.member('contributor')
	await one.db
		.insertInto('member_community')
		.values({ member_id: one.memberId, community, granted_by: one.memberId, granted_at: one.now() })
		.execute()
	return asKnown(one)
}

/** As the next request would know them. */
async function asKnown(one: Member): Promise<Member> {
	return { ...one, actor: { memberId: one.memberId, ...(await listRolesAndCommunities(one.db, one.memberId)) } }
}

async function sees(who: Context, identifier: string): Promise<'entry and file' | 'entry' | 'nothing'> {
	const detail = await findPublicEntry(who.db, identifier)
	const shown = detail && publicEntry(detail, who.actor, todayHere(who.now()))
	if (!shown) return 'nothing'
	return shown.media.length > 0 ? 'entry and file' : 'entry'
}

async function fetches(who: Member | null, mediaId: string): Promise<number> {
	const { client, services } = house.current
	const cookie = who ? ((await makeSessions(client.pool, services.env).begin(who.memberId, new Date())).split(';')[0] ?? '') : ''
	return (await fetch(`${origin}/media/${mediaId}/small.webp`, { headers: { cookie } })).status
}

const nobody = () => house.current.as(anonymous)
const down = { degree: 'hide-file', reason: 'rights', words: 'xem lại', reportId: null, isSure: false } as const
const plain = (kind: RuleAsked['kind']): RuleAsked => ({ kind, circleId: null, season: null })

describe('a rule on an entry', () => {
	test('closes it to all but its community, in lists, on its page and at its file; lifted, it is open again', async () => {
		const { identifier, mediaId } = await published()
		const [keeper, member, stranger] = [await custodian(house.current), await belongs(), await house.current.member('contributor')]
		expect([await sees(nobody(), identifier), await fetches(null, mediaId)]).toEqual(['entry and file', 200])
		must(await setRule(keeper, { subject: { identifier }, community, rule: plain('community') }))
		for (const who of [nobody(), stranger]) expect(await sees(who, identifier)).toBe('nothing')
		for (const who of [null, stranger]) expect(await fetches(who, mediaId)).toBe(404)
		for (const who of [keeper, member]) expect([await sees(who, identifier), await fetches(who, mediaId)]).toEqual(['entry and file', 200])
		const filter = { heritageClass: null, rank: null, community: null, placeIds: null }
		const listed = await listPublicEntries(keeper.db, '', filter, null)
		expect(listed.entries.map((entry) => entry.identifier)).not.toContain(identifier)
		const { id } = await keeper.db
			.selectFrom('access_rule')
			.select('id')
			.where('lifted_at', 'is', null)
			.orderBy('set_at', 'desc')
			.executeTakeFirstOrThrow()
		must(await liftRule(keeper, id))
		expect([await sees(nobody(), identifier), await fetches(null, mediaId)]).toEqual(['entry and file', 200])
	})

	test('in its season by the moon it is everyone’s, and the day after nobody’s but its custodians’', async () => {
		const { identifier, mediaId } = await published()
		const keeper = await custodian(house.current)
		const { lunar } = todayHere(house.current.clock.now)
		const rule = { kind: 'seasonal', circleId: null, season: { calendar: 'lunar', from: lunar, to: lunar } } as const
		must(await setRule(keeper, { subject: { identifier }, community, rule }))
		expect([await sees(nobody(), identifier), await fetches(null, mediaId)]).toEqual(['entry and file', 200])
		const audience = async () => {
			const detail = await findPublicEntry(keeper.db, identifier)
			return detail && audienceOf(detail, todayHere(house.current.clock.now))
		}
		expect(await audience()).toBe('season')
		house.current.clock.advance(86_400_000)
		expect(await audience()).toBe('community')
		expect([await sees(nobody(), identifier), await fetches(null, mediaId)]).toEqual(['nothing', 404])
		expect(await sees(keeper, identifier)).toBe('entry and file')
	})

	test('no officer shows it over the custodians’ heads, nor does a takedown lifted', async () => {
		const { identifier, officer } = await published()
		const keeper = await custodian(house.current)
		must(await setRule(keeper, { subject: { identifier }, community, rule: plain('community') }))
		const version = async () => (await entryOf(officer, identifier)).version
		expect(await changeVisibility(officer, identifier, { version: await version(), to: 'public', reason: 'mở' })).toMatchObject({
			refusal: { code: 'ruled' },
		})
		const down = { identifier, version: await version(), reportId: null, mediaId: null, isSure: false, words: 'xem lại' } as const
		const { takedownId } = must(await takeDown(officer, { ...down, degree: 'hide-entry', reason: 'sacred' }))
		expect(await sees(keeper, identifier)).toBe('nothing')
		must(await liftTakedown(officer, { takedownId, words: 'xong' }))
		expect([await sees(nobody(), identifier), await sees(await belongs(), identifier)]).toEqual(['nothing', 'entry and file'])
	})

	test('is set by custodians of its own community alone', async () => {
		const { identifier, officer } = await published()
		const other = await house.current.member('contributor')
		const elsewhere = { ...other, actor: { ...other.actor, communities: ['Kinh'], custodianOf: ['Kinh'] } }
		const keeper = await custodian(house.current)
		const set = (who: Context, name = community) => setRule(who, { subject: { identifier }, community: name, rule: plain('community') })
		expect(await set(officer)).toMatchObject({ refusal: { code: 'forbidden' } })
		expect(await set(elsewhere)).toMatchObject({ refusal: { code: 'forbidden' } })
		expect(await set(elsewhere, 'Kinh')).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await set(nobody())).toMatchObject({ refusal: { code: 'sign-in-needed' } })
		must(await set(keeper))
		const rule = await keeper.db.selectFrom('access_rule').select('id').orderBy('set_at', 'desc').executeTakeFirstOrThrow()
		expect(await liftRule(officer, rule.id)).toMatchObject({ refusal: { code: 'not-found' } })
	})
})

describe('a rule on a file', () => {
	test('lets in who is in the circle, and nobody for being of the community', async () => {
		const { identifier, mediaId } = await published()
		const keeper = await custodian(house.current)
		const [sister, member] = [await belongs(), await belongs()]
		must(await keepCircle(keeper, { act: 'open', community, kind: 'women', name: 'Các bà' }))
		const { id } = await keeper.db.selectFrom('circle').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
		const { user_name_key } = await keeper.db
			.selectFrom('member')
			.select('user_name_key')
			.where('id', '=', sister.memberId)
			.executeTakeFirstOrThrow()
		must(await keepCircle(keeper, { act: 'add', circleId: id, userName: user_name_key }))
		expect(await keepCircle(member, { act: 'add', circleId: id, userName: user_name_key })).toMatchObject({
			refusal: { code: 'not-found' },
		})
		must(await setRule(keeper, { subject: { mediaId }, community, rule: { kind: 'women', circleId: id, season: null } }))
		const inside = await asKnown(sister)
		expect([await sees(inside, identifier), await fetches(inside, mediaId)]).toEqual(['entry and file', 200])
		expect([await sees(member, identifier), await fetches(member, mediaId)]).toEqual(['entry', 404])
		expect([await sees(nobody(), identifier), await fetches(null, mediaId)]).toEqual(['entry', 404])
	})

	test('goes with its giver’s consent: taken back, it is nobody’s', async () => {
		const { identifier, mediaId, giver, contributionId } = await published()
		const [keeper, member] = [await custodian(house.current), await belongs()]
		must(await setRule(keeper, { subject: { mediaId }, community, rule: plain('community') }))
		expect(await fetches(member, mediaId)).toBe(200)
		must(await revokeConsent(giver, { contributionId, purposes: ['everyone'] }))
		expect([await fetches(member, mediaId), await sees(member, identifier)]).toEqual([404, 'nothing'])
	})

	test('and one on its entry, each of its own season, go with the file into another entry', async () => {
		const { identifier, mediaId, officer } = await published()
		const keeper = await custodian(house.current)
		const season = (from: string, to: string): RuleAsked => ({ kind: 'seasonal', circleId: null, season: { calendar: 'solar', from, to } })
		must(await setRule(keeper, { subject: { mediaId }, community, rule: season('01-01', '03-31') }))
		must(await setRule(keeper, { subject: { identifier }, community, rule: season('03-01', '04-30') }))
		const { id } = await entryOf(officer, identifier)
		const { db } = house.current.client
		for (let times = 0; times < 2; times++) await db.transaction().execute((trx) => copyRulesToFiles(trx, id, [mediaId]))
		const rules = await db.selectFrom('access_rule').select('from_day').where('media_id', '=', mediaId).orderBy('from_day').execute()
		expect(rules.map((rule) => rule.from_day)).toEqual(['01-01', '03-01'])
	})

	test.each(['rule', 'takedown'] as const)('a file out of sight by a %s may come back: it proves no consent', async (by) => {
		const { identifier, mediaId, officer, giver, contributionId } = await published()
		const { version } = await entryOf(officer, identifier)
		if (by === 'rule') must(await setRule(await custodian(house.current), { subject: { mediaId }, community, rule: plain('community') }))
		else must(await takeDown(officer, { ...down, identifier, version, mediaId }))
		const tie = { purposes: ['community'], by: 'giver', personId: null, way: 'signature', mediaId, language: 'vi' } as const
		expect(await giveConsent(giver, { contributionId, ...tie })).toEqual({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: 'proof', code: 'not-allowed' }] },
		})
	})

	test('taken down as well, the lifting of either alone does not show it', async () => {
		const { identifier, mediaId, officer } = await published()
		const keeper = await custodian(house.current)
		must(await setRule(keeper, { subject: { mediaId }, community, rule: plain('community') }))
		const { version } = await entryOf(officer, identifier)
		const down = { identifier, version, reportId: null, mediaId, isSure: false, words: 'x' } as const
		const { takedownId } = must(await takeDown(officer, { ...down, degree: 'hide-file', reason: 'rights' }))
		expect(await fetches(await belongs(), mediaId)).toBe(404)
		must(await liftTakedown(officer, { takedownId, words: 'xong' }))
		expect([await fetches(null, mediaId), await fetches(await belongs(), mediaId)]).toEqual([404, 200])
	})
})

describe('shown to the community', () => {
	test('by consent to that alone: its members see words and files, nobody else does, and taken back nobody', async () => {
		const { giver, contributionId, mediaId } = await published()
		const member = await belongs()
		const tick = { by: 'giver', personId: null, way: 'tick', mediaId: null, language: 'vi' } as const
		must(await giveConsent(giver, { contributionId, purposes: ['community'], ...tick }))
		await keepShown(contributionId)
		must(await revokeConsent(giver, { contributionId, purposes: ['everyone'] }))
		await keepShown(contributionId)
		const given = await listGivenForCommunity(member.db, community)
		expect(given.find((gift) => gift.id === contributionId)?.files.map((file) => file.id)).toEqual([mediaId])
		expect([
			await fetches(member, mediaId),
			await fetches(null, mediaId),
			await fetches(await house.current.member('contributor'), mediaId),
		]).toEqual([200, 404, 404])
		const keeper = await custodian(house.current)
		const { db } = house.current.client
		must(await db.transaction().execute((trx) => setRuleIn(trx, keeper, { contributionId }, community, plain('no-commercial'))))
		expect((await listGivenForCommunity(member.db, community)).map((gift) => gift.id)).toContain(contributionId)
		must(await revokeConsent(giver, { contributionId, purposes: ['community'] }))
		expect((await listGivenForCommunity(member.db, community)).map((gift) => gift.id)).not.toContain(contributionId)
		expect(await fetches(member, mediaId)).toBe(404)
	})

	/** The entry that stood on this gift alone is hidden with it: here others name it, too. */
	async function keepShown(contributionId: string): Promise<void> {
		const { db } = house.current.client
		const match = await db.selectFrom('match').select('entry_id').where('contribution_id', '=', contributionId).executeTakeFirstOrThrow()
		await db
			.updateTable('entry')
			.set({ visibility: 'public', communities: [community] })
			.where('id', '=', match.entry_id)
			.execute()
	}
})

describe('a rule on what may be done with it', () => {
	test('on a gift holds for its words as well as for its files, to machines too', async () => {
		const { identifier, contributionId } = await published()
		const keeper = await custodian(house.current)
		const uses = async () => {
			const detail = await findPublicEntry(keeper.db, identifier)
			const view = detail && entryView(detail, anonymous, 'https://so.vn')
			return (view && usesOf(view, 1, []))?.flatMap((use) => ('value' in use ? [`${use.name}: ${use.value}`] : []))
		}
		expect(await uses()).toContain('commercial-use: yes')
		const { db } = house.current.client
		must(await db.transaction().execute((trx) => setRuleIn(trx, keeper, { contributionId }, community, plain('no-commercial'))))
		expect(await uses()).toEqual(expect.arrayContaining(['commercial-use: no', 'local-contexts-tk: non_commercial']))
	})
})

describe('belonging', () => {
	const known = async (one: Member) => (await asKnown(one)).actor.communities

	test('takes the member’s own word and a keeper’s, in either order, and ends with either', async () => {
		const [asking, invited] = [await house.current.member('contributor'), await house.current.member('contributor')]
		const keeper = await custodian(house.current)
		expect(await askToBelong(asking, { community, consents: false })).toMatchObject({
			refusal: { code: 'invalid', faults: [{ field: 'consents' }] },
		})
		must(await askToBelong(asking, { community, consents: true }))
		const { user_name_key } = await keeper.db
			.selectFrom('member')
			.select('user_name_key')
			.where('id', '=', invited.memberId)
			.executeTakeFirstOrThrow()
		must(await inviteToBelong(keeper, { community, userName: user_name_key }))
		expect([await known(asking), await known(invited)]).toEqual([[], []])
		const ask = async (one: Member) =>
			(await one.db.selectFrom('community_ask').select('id').where('member_id', '=', one.memberId).executeTakeFirstOrThrow()).id
		expect(await answerBelonging(asking, { askId: await ask(asking), act: 'confirm' })).toMatchObject({ refusal: { code: 'forbidden' } })
		expect(await answerBelonging(keeper, { askId: await ask(invited), act: 'consent' })).toMatchObject({ refusal: { code: 'forbidden' } })
		must(await answerBelonging(keeper, { askId: await ask(asking), act: 'confirm' }))
		must(await answerBelonging(invited, { askId: await ask(invited), act: 'consent' }))
		expect([await known(asking), await known(invited)]).toEqual([[community], [community]])
		must(await answerBelonging(asking, { askId: await ask(asking), act: 'end' }))
		expect(await known(asking)).toEqual([])
	})

	test('the audit keeps that it happened and not to which people', async () => {
		const asking = await house.current.member('contributor')
		must(await askToBelong(asking, { community, consents: true }))
		const rows = await asking.db.selectFrom('event').select('payload').where('member_id', '=', asking.memberId).execute()
		expect(rows).toHaveLength(1)
		expect(JSON.stringify(rows)).not.toContain(community)
	})

	test('custodians are named by the house among its members, never by themselves', async () => {
		const [officer, member, stranger] = [await house.current.member('officer'), await belongs(), await house.current.member('contributor')]
		const name = (who: Context, memberId: string) => nameCustodian(who, { memberId, community, isCustodian: true })
		expect(await name(member, member.memberId)).toMatchObject({ refusal: { code: 'forbidden' } })
		expect(await name(officer, stranger.memberId)).toMatchObject({ refusal: { code: 'not-found' } })
		must(await name(officer, member.memberId))
		expect((await asKnown(member)).actor.custodianOf).toEqual([community])
		expect(await name(officer, member.memberId)).toMatchObject({ refusal: { code: 'nothing-changed' } })
	})
})

describe('what a custodian chooses from', () => {
	test.each([
		{ why: 'by its identifier', words: (one: { identifier: string }) => one.identifier.toLowerCase(), found: true },
		{ why: 'by its name without marks', words: () => 'le BO ma', found: true },
		{ why: 'by the caption of a file', words: () => 'cong chinh', found: true },
		{ why: 'by words of both', words: () => 'bỏ mả cổng', found: true },
		{ why: 'words of neither', words: () => 'xe tăng', found: false },
		{ why: 'signs that mean something to a database', words: () => "%_' ; drop", found: false },
	])('the community’s own entries and files: $why', async ({ words, found }) => {
		const one = await published()
		const keeper = await custodian(house.current)
		const seen = must(await seeCommunity(keeper, community, words(one)))
		const entry = seen.subjects.find(({ identifier }) => identifier === one.identifier)
		expect(entry?.files.map((file) => file.id)).toEqual(found ? [one.mediaId] : undefined)
		const strangers = must(await seeCommunity({ ...keeper, actor: { ...keeper.actor, custodianOf: [] } }, community, words(one)))
		expect(strangers.subjects).toEqual([])
	})

	test('what a rule keeps stays to be found by them; what was taken down or is another community’s does not', async () => {
		const one = await published()
		const keeper = await custodian(house.current)
		must(await setRule(keeper, { subject: { mediaId: one.mediaId }, community, rule: plain('community') }))
		const found = async (name: 'Ê-đê' | 'Kinh') => {
			const by = { ...keeper, actor: { ...keeper.actor, communities: [name], custodianOf: [name] } }
			return must(await seeCommunity(by, name, one.identifier)).subjects
		}
		expect(await found('Ê-đê')).toMatchObject([{ identifier: one.identifier, files: [{ id: one.mediaId, caption: 'Cổng chính' }] }])
		expect(await found('Kinh')).toEqual([])
		const { version } = await entryOf(one.officer, one.identifier)
		const down = { identifier: one.identifier, version, reportId: null, mediaId: one.mediaId, isSure: false, words: 'x' } as const
		must(await takeDown(one.officer, { ...down, degree: 'hide-file', reason: 'rights' }))
		expect(await found('Ê-đê')).toMatchObject([{ files: [] }])
	})
})

describe('while others work on the same', () => {
	test('a rule lifted as another is set: one after the other', async () => {
		const [one, keeper] = [await published(), await custodian(house.current)]
		const { db } = house.current.services
		must(await setRule(keeper, { subject: { identifier: one.identifier }, community, rule: plain('community') }))
		must(await setRule(keeper, { subject: { mediaId: one.mediaId }, community, rule: plain('community') }))
		const rules = await db.selectFrom('access_rule').select(['id', 'media_id']).orderBy('set_at').where('lifted_at', 'is', null).execute()
		const onFile = rules.find((rule) => rule.media_id === one.mediaId)?.id ?? ''
		let both: Promise<unknown> = Promise.resolve()
		await db.transaction().execute(async (trx) => {
			// Taking down is the next to have the entry, then asks for the file; the lifting has the file, then asks for the entry.
			await trx.selectFrom('entry').select('id').where('identifier', '=', one.identifier).forUpdate().execute()
			const { version } = await entryOf(one.officer, one.identifier)
			const about = { degree: 'hide-file', reason: 'rights', words: 'x', mediaId: one.mediaId, isSure: false, reportId: null } as const
			const down = takeDown(one.officer, { ...about, identifier: one.identifier, version })
			await untilWaiting(db, 1)
			both = Promise.all([down, liftRule(keeper, onFile)])
			await untilWaiting(db, 2)
		})
		expect(await both).toMatchObject([{ ok: true }, { ok: true }])
	})

	test.each([
		{ why: 'its community alone sees it still', close: 'rule', seenBy: 'entry', officer: 'ruled' },
		{ why: 'what was taken down for good is shown to nobody', close: 'remove', seenBy: 'nothing', officer: null },
	] as const)('an entry parted from one that was closed meanwhile is not opened by that: $why', async ({ close, seenBy, officer }) => {
		const [goes, stays, keeper] = [await published(), await published(), await custodian(house.current)]
		const versionOf = async ({ identifier }: { identifier: string }) => (await entryOf(goes.officer, identifier)).version
		const joining = { identifier: goes.identifier, into: stays.identifier, choices: {}, files: [], reason: 'x' }
		const { revision } = must(
			await joinEntries(goes.officer, { ...joining, version: await versionOf(goes), intoVersion: await versionOf(stays) }),
		)
		if (close === 'rule') must(await setRule(keeper, { subject: { identifier: stays.identifier }, community, rule: plain('community') }))
		else {
			const down = { degree: 'remove', reason: 'sacred', words: 'x', mediaId: null, isSure: true, reportId: null } as const
			must(await takeDown(goes.officer, { ...down, identifier: stays.identifier, version: await versionOf(stays) }))
		}
		const part = { identifier: stays.identifier, entryVersion: await versionOf(stays), revision, reason: 'x' }
		must(await partEntries(goes.officer, part))
		expect(await sees(nobody(), goes.identifier)).toBe('nothing')
		expect(await sees(await belongs(), goes.identifier)).toMatch(seenBy)
		const shown = await changeVisibility(goes.officer, goes.identifier, { version: await versionOf(goes), to: 'public', reason: 'x' })
		expect(shown.ok ? null : shown.refusal.code).toBe(officer)
	})

	test('no rule is set on an entry that another has taken up: it would keep nothing', async () => {
		const [goes, stays, keeper] = [await published(), await published(), await custodian(house.current)]
		const versions = await Promise.all([goes, stays].map(async ({ identifier }) => (await entryOf(goes.officer, identifier)).version))
		const joining = { identifier: goes.identifier, into: stays.identifier, choices: {}, files: [], reason: 'x' }
		must(await joinEntries(goes.officer, { ...joining, version: versions[0] ?? 0, intoVersion: versions[1] ?? 0 }))
		expect(await setRule(keeper, { subject: { identifier: goes.identifier }, community, rule: plain('community') })).toMatchObject({
			refusal: { code: 'joined-already', into: stays.identifier },
		})
	})
})

describe('what its giver is told', () => {
	test('the rules in force on the gift, its files and its entry, without which circle', async () => {
		const one = await published()
		const keeper = await custodian(house.current)
		must(await setRule(keeper, { subject: { identifier: one.identifier }, community, rule: plain('no-commercial') }))
		must(await setRule(keeper, { subject: { mediaId: one.mediaId }, community, rule: plain('community') }))
		const told = await listGiftRules(one.giver.db, one.contributionId)
		expect(told.map(({ kind, on, file }) => ({ kind, on, file })).sort((a, b) => a.on.localeCompare(b.on))).toEqual([
			{ kind: 'no-commercial', on: 'entry', file: null },
			{ kind: 'community', on: 'file', file: 'Cổng chính' },
		])
		const { id } = await keeper.db.selectFrom('access_rule').select('id').where('media_id', '=', one.mediaId).executeTakeFirstOrThrow()
		must(await liftRule(keeper, id))
		expect((await listGiftRules(one.giver.db, one.contributionId)).map((rule) => rule.on)).toEqual(['entry'])
	})
})
