import { expect, test } from 'vitest'
import { findContributionForOwner } from '#db/read/find-contribution-for-owner.ts'
import { findRights } from '#db/read/find-rights.ts'
import type { RightsBasis } from '#moderation/contribute/rights.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { useHouse } from '../../support/context.ts'
import { bothTicks, edit, fullDraft, put, startedDraft, submittedStory } from './support.ts'

const house = useHouse()

test.each<{ why: string; basis: RightsBasis | null; licence: 'cc-by-4.0' | 'keep-only' | 'rights-statement'; sent: boolean }>([
	{ why: 'who made it licenses it', basis: 'made', licence: 'cc-by-4.0', sent: true },
	{ why: 'so does who was allowed to', basis: 'allowed', licence: 'cc-by-4.0', sent: true },
	{ why: 'who was not asked yet is taken at their word of before', basis: null, licence: 'cc-by-4.0', sent: true },
	{ why: 'nobody licenses the photograph another took', basis: 'owner-not-maker', licence: 'cc-by-4.0', sent: false },
	{ why: 'nor what nobody knows the maker of', basis: 'unknown-maker', licence: 'cc-by-4.0', sent: false },
	{ why: 'its rights may be left to an officer', basis: 'unknown-maker', licence: 'rights-statement', sent: true },
	{ why: 'by who owns it too', basis: 'owner-not-maker', licence: 'rights-statement', sent: true },
	{ why: 'but not by who made it', basis: 'made', licence: 'rights-statement', sent: false },
	{ why: 'nor by who did not say', basis: null, licence: 'rights-statement', sent: false },
	{ why: 'to be kept and reviewed it may be given', basis: 'unknown-maker', licence: 'keep-only', sent: true },
])('$why', async ({ basis, licence, sent }) => {
	const context = await house.current.member('contributor')
	const contributionId = await startedDraft(context)
	const done = await submitContribution(context, {
		contributionId,
		edit: edit(1, { ...fullDraft, licence }, { rightsBasis: basis }),
		ticks: licence === 'keep-only' ? { keep: true } : bothTicks,
		language: 'vi',
	})
	expect(done.ok).toBe(sent)
	if (!done.ok) expect(done.refusal).toEqual({ code: 'invalid', faults: [{ field: 'licence', code: 'not-allowed' }] })
	expect((await findRights(context.db, contributionId)).basis).toBe(basis)
})

test('an officer states the rights; its giver never does, nor does a reviewer', async () => {
	const giver = await house.current.member('contributor', 'officer')
	const officer = await house.current.member('officer')
	const reviewer = await house.current.member('reviewer')
	const contributionId = await submittedStory(giver)
	await put(giver, contributionId, 'screened')
	const state = { contributionId, statement: 'UND' } as const
	expect(await stateRights(giver, state)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
	expect(await stateRights(reviewer, state)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
	expect(await stateRights(officer, state)).toEqual({ ok: true, value: null })
	expect(await findRights(officer.db, contributionId)).toMatchObject({ statement: 'UND' })
	expect(await stateRights(officer, state)).toMatchObject({ ok: false, refusal: { code: 'nothing-changed' } })
	const told = await officer.db.selectFrom('event').select('payload').where('kind', '=', 'rights-stated').executeTakeFirst()
	expect(told?.payload).toMatchObject({ statement: 'UND' })
})

test('what was chosen last is told beside the licences, and chosen for nobody', async () => {
	const context = await house.current.member('contributor')
	await submittedStory(context)
	const id = await startedDraft(context)
	const seen = await findContributionForOwner(context.db, context.memberId, id, context.now())
	expect([seen?.lastLicence, seen?.draft.licence]).toEqual([fullDraft.licence, null])
	await editContribution(context, { contributionId: id, edit: edit(1, {}, { rightsBasis: 'allowed' }) })
	expect((await findContributionForOwner(context.db, context.memberId, id, context.now()))?.rights.basis).toBe('allowed')
})
