import { beforeAll, describe, expect, test } from 'vitest'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { confirmMatch, type ConfirmMatchCommand } from '#server/verify/confirm-match.ts'
import { seeWithProposal } from '#server/verify/see-with-proposal.ts'
import { useHouse } from '../../support/context.ts'
import { approved, claimed, judgement, must, stateOf, submitted } from '../../support/desk.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

async function waiting(words = {}) {
	const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
	const contributionId = await approved(house.current, giver, reviewer, words)
	const version = await claimed(reviewer, contributionId, 'verify')
	const command: ConfirmMatchCommand = {
		contributionId,
		version,
		...judgement,
		judgement: 'match',
		identifier: 'DL-001',
		cited: [{ kind: 'own-knowledge', note: 'Trùng tên.' }],
		confidence: 'likely',
		wouldChange: 'Nếu có một nhà đày khác.',
	}
	return { giver, reviewer, contributionId, command }
}

describe('verification', () => {
	test('proposes the entry meant, with evidence, and keeps the evidence with the verdict', async () => {
		const { reviewer, contributionId, command } = await waiting({ title: 'nha day buon ma thuot' })
		const { proposal } = must(await seeWithProposal(reviewer, contributionId))
		expect(proposal.candidates[0]?.entry.identifier).toBe('DL-001')
		expect(proposal.candidates[0]?.evidence.some((line) => line.field === 'name' && line.effect > 0)).toBe(true)
		must(await confirmMatch(reviewer, command))
		expect(await stateOf(reviewer, contributionId)).toBe('verified')
		const kept = await reviewer.db.selectFrom('match').selectAll().where('contribution_id', '=', contributionId).executeTakeFirstOrThrow()
		expect(kept).toMatchObject({
			verdict: 'match',
			decided_by: reviewer.memberId,
			confidence: 'likely',
			cited: command.cited,
			standing: 'alone',
		})
		expect(kept.evidence.length).toBeGreaterThan(0)
	})

	test('the entry the giver means is among the candidates, with their word as evidence that weighs nothing', async () => {
		const { reviewer, contributionId, command } = await waiting({ title: 'nha day buon ma thuot' })
		const before = must(await seeWithProposal(reviewer, contributionId)).proposal
		const setAbout = async (identifier: string) => {
			const { id } = await reviewer.db.selectFrom('entry').select('id').where('identifier', '=', identifier).executeTakeFirstOrThrow()
			await reviewer.db.updateTable('contribution').set({ about_entry_id: id }).where('id', '=', contributionId).execute()
			return must(await seeWithProposal(reviewer, contributionId))
		}
		const far = 'DL-094'
		expect(before.candidates.some(({ entry }) => entry.identifier === far)).toBe(false)
		const { contribution, proposal } = await setAbout(far)
		expect(contribution.about?.identifier).toBe(far)
		expect(proposal).toMatchObject({ verdict: before.verdict, confidence: before.confidence })
		expect(proposal.candidates.slice(0, -1)).toEqual(before.candidates)
		const last = proposal.candidates.at(-1)
		expect(last?.entry.identifier).toBe(far)
		expect(last?.evidence.at(-1)).toMatchObject({ field: 'giver', effect: 0 })
		const chosen = must(await seeWithProposal(reviewer, contributionId, 'DL-090')).proposal
		expect(chosen.also?.entry.identifier).toBe('DL-090')
		expect(chosen.candidates.at(-1), 'weighed as if the reviewer had chosen it').toEqual(last)
		await reviewer.db.updateTable('contribution').set({ about_entry_id: null }).where('id', '=', contributionId).execute()
		const byHand = must(await seeWithProposal(reviewer, contributionId, far)).proposal.also
		expect(byHand?.score).toBe(last?.score)
		expect(byHand?.score).not.toBe(0)
		expect(byHand?.evidence).toEqual(last?.evidence.slice(0, -1))
		const near = (await setAbout('DL-001')).proposal
		expect(near.candidates).toHaveLength(before.candidates.length)
		expect(near.candidates[0]?.evidence.at(-1)).toMatchObject({ field: 'giver', effect: 0 })
		must(await confirmMatch(reviewer, command))
		const kept = await reviewer.db.selectFrom('match').selectAll().where('contribution_id', '=', contributionId).executeTakeFirstOrThrow()
		expect(kept.evidence.at(-1)).toMatchObject({ field: 'giver' })
	})

	test('a gift to keep only ends as kept', async () => {
		const { reviewer, contributionId, command } = await waiting({ licence: 'keep-only' })
		must(await confirmMatch(reviewer, command))
		expect(await stateOf(reviewer, contributionId)).toBe('kept')
	})

	test('a duplicate names the other gift by its code', async () => {
		const { giver, reviewer, contributionId, command } = await waiting()
		const other = await submitted(giver)
		const { code } = await reviewer.db.selectFrom('contribution').select('code').where('id', '=', other).executeTakeFirstOrThrow()
		must(
			await confirmMatch(reviewer, {
				...command,
				judgement: 'duplicate',
				identifier: null,
				duplicateCode: code.toLowerCase(),
				reason: 'Đã gửi rồi.',
			}),
		)
		expect(await stateOf(reviewer, contributionId)).toBe('duplicate')
	})

	test('two gifts set aside for each other at once: one stays, and the second is told why', async () => {
		for (let round = 0; round < 8; round++) {
			const [one, other] = [await waiting(), await waiting()]
			const codeOf = async (id: string) =>
				(await one.reviewer.db.selectFrom('contribution').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code
			const aside = { judgement: 'duplicate', identifier: null, reason: 'Đã gửi rồi.' } as const
			const answers = await Promise.all([
				confirmMatch(one.reviewer, { ...one.command, ...aside, duplicateCode: await codeOf(other.contributionId) }),
				confirmMatch(other.reviewer, { ...other.command, ...aside, duplicateCode: await codeOf(one.contributionId) }),
			])
			expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true])
			expect(answers.find((answer) => !answer.ok)).toMatchObject({
				refusal: { code: 'invalid', faults: [{ field: 'duplicateCode', code: 'duplicate' }] },
			})
			const states = [await stateOf(one.reviewer, one.contributionId), await stateOf(other.reviewer, other.contributionId)]
			expect(states.toSorted()).toEqual(['approved', 'duplicate'])
		}
	})

	test('a gift is not a duplicate of itself', async () => {
		const { reviewer, contributionId, command } = await waiting()
		const { code } = await reviewer.db.selectFrom('contribution').select('code').where('id', '=', contributionId).executeTakeFirstOrThrow()
		expect(
			await confirmMatch(reviewer, { ...command, judgement: 'duplicate', identifier: null, duplicateCode: code, reason: 'Đã gửi rồi.' }),
		).toMatchObject({
			refusal: { code: 'invalid', faults: [{ field: 'duplicateCode', code: 'itself' }] },
		})
	})

	test.each([
		{ why: 'a match names no entry', change: { identifier: null }, faults: [{ field: 'identifier', code: 'missing' }] },
		{ why: 'an identifier that is nobody’s', change: { identifier: 'DL-999' }, faults: [{ field: 'identifier', code: 'unknown' }] },
		{
			why: 'a duplicate of nothing',
			change: { judgement: 'duplicate', duplicateCode: 'XXXX', reason: 'Đã gửi rồi.' } as const,
			faults: [{ field: 'duplicateCode', code: 'unknown' }],
		},
		{ why: 'no evidence cited', change: { cited: [] }, faults: [{ field: 'cited', code: 'missing' }] },
		{ why: 'not certain, and nothing would change it', change: { wouldChange: ' ' }, faults: [{ field: 'wouldChange', code: 'missing' }] },
		{
			why: 'the way ends, and the contributor is not told why',
			change: { judgement: 'not-heritage' } as const,
			faults: [{ field: 'reason', code: 'missing' }],
		},
		{ why: 'not said how sure', change: { confidence: null }, faults: [{ field: 'confidence', code: 'missing' }] },
	])('$why', async ({ change, faults }) => {
		const { reviewer, contributionId, command } = await waiting()
		expect(await confirmMatch(reviewer, { ...command, ...change })).toEqual({ ok: false, refusal: { code: 'invalid', faults } })
		expect(await stateOf(reviewer, contributionId)).toBe('approved')
	})
})
