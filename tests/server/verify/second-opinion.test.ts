import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { record } from '#server/apply.ts'
import { seeCase } from '#server/audit/see-case.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { seeContribution } from '#server/review/see-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import { listDeskQueue } from '#db/read/list-desk-queue.ts'
import { useHouse } from '../../support/context.ts'
import { approved, claimed, judgement, must, stateOf, versionOf } from '../../support/desk.ts'
import { answer, answerAnyhow, oneOpinion, opinionsOf } from '../../support/opinions.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const verdictOf = (contributionId: string) =>
	house.current.services.db.selectFrom('match').selectAll().where('contribution_id', '=', contributionId).executeTakeFirst()
const match = { judgement: 'match', identifier: 'DL-001' } as const

describe('a second reviewer', () => {
	test.each([
		{ why: 'sacred, as marked', change: { flags: ['sacred'] }, words: {}, needsTwo: true },
		{ why: 'human remains, as marked', change: { flags: ['human-remains'] }, words: {}, needsTwo: true },
		{ why: 'a national treasure by the entry’s rank', change: { ...match, identifier: 'DL-084' }, words: {}, needsTwo: true },
		{ why: 'a component of a national treasure', change: { judgement: 'component', identifier: 'DL-084' }, words: {}, needsTwo: true },
		{ why: 'claimed by the giver', change: {}, words: { description: 'Đây là bảo vật quốc gia của buôn.' }, needsTwo: true },
		{
			why: 'disputed',
			change: {
				...match,
				judgement: 'disputed',
				positions: [
					{ holder: 'Bà con buôn Alê', words: 'Cổng cũ.' },
					{ holder: 'Sổ', words: 'Cổng mới.' },
				],
			},
			words: {},
			needsTwo: true,
		},
		{ why: 'nothing of the kind', change: match, words: {}, needsTwo: false },
	] as const)('is needed or not: $why', async ({ change, words, needsTwo }) => {
		const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
		const contributionId = await approved(house.current, giver, await house.current.member('reviewer'), words)
		const given = must(await answer(reviewer, contributionId, change))
		expect(given.standing).toBe(needsTwo ? null : 'alone')
		expect(await stateOf(reviewer, contributionId)).toBe(needsTwo ? 'approved' : 'verified')
		expect((await verdictOf(contributionId)) === undefined).toBe(needsTwo)
	})

	test('who agrees makes the verdict stand; both are on record, and neither merges', async () => {
		const { first, third: officer, contributionId } = await oneOpinion(house.current, match)
		const given = must(await answer(officer, contributionId, { ...match, cited: [{ kind: 'inventory-code', code: 'BT 12', note: '' }] }))
		expect(given).toMatchObject({ standing: 'agreed', state: 'verified' })
		const verdict = await verdictOf(contributionId)
		expect(verdict).toMatchObject({ standing: 'agreed', classes: ['sacred'], decided_by: officer.memberId })
		expect(await opinionsOf(first, contributionId)).toMatchObject([
			{ round: 1, decided_by: first.memberId, match_id: verdict?.id, ended_by: 'settled' },
			{ round: 2, decided_by: officer.memberId, match_id: verdict?.id, ended_by: 'settled' },
		])
		expect(await claimContribution(officer, { contributionId, step: 'merge' })).toEqual({
			ok: false,
			refusal: { code: 'same-person', step: 'verify' },
		})
	})

	test('who differs calls for a third, who sees both and decides', async () => {
		const { first, second, third, contributionId } = await oneOpinion(house.current, match)
		expect(must(await answer(second, contributionId)).standing).toBeNull()
		expect(await stateOf(first, contributionId)).toBe('approved')
		for (const one of [first, second])
			expect(await claimContribution(one, { contributionId, step: 'verify' })).toEqual({
				ok: false,
				refusal: { code: 'same-person', step: 'opinion' },
			})
		const seen = must(await seeContribution(third, contributionId))
		expect(seen.opinionWanted).toBe(3)
		expect(seen.opinions.map((opinion) => [opinion.memberId, opinion.judgement])).toEqual([
			[first.memberId, 'match'],
			[second.memberId, 'new'],
		])
		expect(
			must(await answer(third, contributionId, { judgement: 'not-heritage', reason: 'Là đồ mới làm, chưa phải di sản.' })),
		).toMatchObject({
			standing: 'decided',
			state: 'kept',
		})
		expect(await verdictOf(contributionId)).toMatchObject({ verdict: 'not-heritage', standing: 'decided', classes: ['sacred'] })
	})

	test('is never the contributor', async () => {
		const giver = await house.current.member('contributor', 'reviewer')
		const first = await house.current.member('reviewer')
		const contributionId = await approved(house.current, giver, await house.current.member('reviewer'))
		must(await answer(first, contributionId, { flags: ['sacred'] }))
		expect(await claimContribution(giver, { contributionId, step: 'verify' })).toEqual({ ok: false, refusal: { code: 'own-contribution' } })
		expect(await seeContribution(giver, contributionId)).toEqual({ ok: false, refusal: { code: 'own-contribution' } })
	})

	test('stands in the queue as wanted, never with what was found', async () => {
		const { first, second, third, contributionId } = await oneOpinion(house.current, match)
		const rowFor = async (who: typeof first) => {
			const page = await listDeskQueue(who.db, who.memberId, { step: 'verify', limit: 200 }, who.now())
			return page.rows.find((row) => row.id === contributionId)
		}
		expect(await rowFor(second)).toMatchObject({ wanted: 2, hasAnswered: false, verdict: null, entryTitle: null, claim: null })
		expect(await rowFor(first)).toMatchObject({ wanted: 2, hasAnswered: true })
		must(await answer(second, contributionId))
		expect(await rowFor(third)).toMatchObject({ wanted: 3, hasAnswered: false, verdict: null })
	})
})

describe('taking an opinion back', () => {
	test('lets a first opinion be given anew, by the same person too; what was taken back is kept', async () => {
		const { first, second, contributionId } = await oneOpinion(house.current, match)
		must(await takeBackOpinion(first, { contributionId, version: await versionOf(first, contributionId) }))
		expect(must(await seeContribution(second, contributionId))).toMatchObject({ opinionWanted: 1, opinions: [] })
		expect(must(await answer(first, contributionId)).standing).toBe('alone')
		expect(await opinionsOf(first, contributionId)).toMatchObject([{ ended_by: 'taken-back', match_id: null, verdict: 'match' }])
	})

	test('is for who gave it, and only until a second has answered', async () => {
		const { first, second, contributionId } = await oneOpinion(house.current, match)
		const before = await versionOf(first, contributionId)
		expect(await takeBackOpinion(second, { contributionId, version: before })).toMatchObject({ refusal: { code: 'wrong-state' } })
		must(await answer(second, contributionId))
		expect(await takeBackOpinion(first, { contributionId, version: before })).toMatchObject({ refusal: { code: 'stale-version' } })
		const version = await versionOf(first, contributionId)
		expect(await takeBackOpinion(first, { contributionId, version })).toMatchObject({ refusal: { code: 'wrong-state' } })
	})
})

describe('at the same moment', () => {
	test('two second reviewers: one answers, the other is told', async () => {
		for (let round = 0; round < 10; round++) {
			const { second, third, contributionId } = await oneOpinion(house.current, match)
			const answers = await Promise.all([answerAnyhow(second, contributionId, match), answerAnyhow(third, contributionId, match)])
			expect(answers.filter((one) => one.ok)).toHaveLength(1)
			const told = answers.find((one) => !one.ok)
			expect(['claimed-by-other', 'stale-version', 'claim-lapsed', 'wrong-state']).toContain(told && !told.ok && told.refusal.code)
			expect((await opinionsOf(second, contributionId)).map((opinion) => opinion.round)).toEqual([1, 2])
		}
	})

	test('a second reviewer whose hold lapsed comes too late: the version has passed', async () => {
		const { second, third, contributionId } = await oneOpinion(house.current, match)
		const version = await claimed(second, contributionId, 'verify')
		house.current.clock.advance(31 * 60_000)
		must(await answer(third, contributionId, { judgement: 'new' }))
		expect(await confirmMatch(second, { contributionId, version, ...judgement, ...match })).toMatchObject({
			refusal: { code: 'stale-version', expected: version, actual: version + 1 },
		})
	})

	test('the second answers while the first takes theirs back: one of the two, whole', async () => {
		for (let round = 0; round < 16; round++) {
			const { first, second, contributionId } = await oneOpinion(house.current, match)
			const version = await claimed(second, contributionId, 'verify')
			const [taken, given] = await Promise.all([
				takeBackOpinion(first, { contributionId, version }),
				confirmMatch(second, { contributionId, version, ...judgement, ...match }),
			])
			expect(taken.ok).toBe(!given.ok)
			const refused = taken.ok ? given : taken
			expect(refused).toMatchObject({ refusal: { code: 'stale-version' } })
			const opinions = await opinionsOf(first, contributionId)
			expect(opinions.map((opinion) => opinion.ended_by)).toEqual(taken.ok ? ['taken-back'] : ['settled', 'settled'])
			expect(await stateOf(first, contributionId)).toBe(taken.ok ? 'approved' : 'verified')
		}
	})

	test('the second answers while the contributor withdraws: it ends cleanly, and nothing is lost', async () => {
		for (let round = 0; round < 10; round++) {
			const { giver, second, contributionId } = await oneOpinion(house.current, match)
			const version = await claimed(second, contributionId, 'verify')
			const [withdrawn, given] = await Promise.all([
				withdrawContribution(giver, { contributionId }),
				confirmMatch(second, { contributionId, version, ...judgement, ...match }),
			])
			expect(withdrawn.ok).toBe(true)
			expect(await stateOf(giver, contributionId)).toBe('withdrawn')
			const opinions = await opinionsOf(second, contributionId)
			expect(opinions.map((opinion) => opinion.ended_by)).toEqual(given.ok ? ['settled', 'settled'] : ['withdrawn'])
			if (!given.ok) expect(given).toMatchObject({ refusal: { code: 'not-found' } })
			expect(await claimContribution(second, { contributionId, step: 'verify' })).toMatchObject({ refusal: { code: 'not-found' } })
		}
	})
})

test('the history of a case does not tell who noted its recordings while their opinion waits alone', async () => {
	const { first, third: officer, contributionId } = await oneOpinion(house.current, match)
	const noted = { kind: 'media-noted', mediaId: randomUUID(), noteId: randomUUID(), noteKind: 'words', words: { plain: 'Aê' } } as const
	await first.db.transaction().execute((trx) => record(trx, first, { contributionId }, [noted]))
	const kinds = async () => must(await seeCase(officer, contributionId, 0)).events.map(({ event }) => event.kind)
	expect(await kinds()).not.toContain('media-noted')
	must(await answer(officer, contributionId, match))
	expect(await kinds()).toContain('media-noted')
})
