import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { answerBelonging } from '#server/members/answer-belonging.ts'
import { nameCustodian } from '#server/members/name-custodian.ts'
import { joinEntries } from '#server/merge/join-entries.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeBatch } from '#server/merge/merge-batch.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { seeBatch } from '#server/merge/see-batch.ts'
import { settleLetter } from '#server/notify/settle-letter.ts'
import { liftTakedown } from '#server/publish/lift-takedown.ts'
import { liftRule, setRule } from '#server/publish/set-rule.ts'
import { answerHold } from '#server/review/answer-hold.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { decideTogether } from '#server/review/decide-together.ts'
import { handOverClaim } from '#server/review/hand-over-claim.ts'
import { hearAppeal } from '#server/review/hear-appeal.ts'
import { maskMedia } from '#server/review/mask-media.ts'
import { releaseClaim } from '#server/review/release-claim.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { acknowledgeReport } from '#server/review/triage-report.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import { custodian } from '../../support/canaries.ts'
import { useHouse } from '../../support/context.ts'
import { judgement } from '../../support/desk.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const decision = { version: 1, decision: 'approve', reason: null, message: '' } as const
const merge = { version: 1, entryVersion: 0, choices: {}, takenFiles: [], note: '' }
const community = 'Ê-đê'
const rule = { kind: 'community', circleId: null, season: null } as const
const mask = { version: 1, maskVersion: 0, part: { kind: 'hide' }, reason: 'face', words: '' } as const

const deeds: readonly { readonly deed: string; readonly run: (context: Context, id: string) => Promise<unknown> }[] = [
	{ deed: 'claims', run: (context, contributionId) => claimContribution(context, { contributionId, step: 'review' }) },
	{ deed: 'releases', run: (context, contributionId) => releaseClaim(context, { contributionId }) },
	{ deed: 'hands over', run: (context, id) => handOverClaim(context, { contributionId: id, toMemberId: id, reason: 'x' }) },
	{ deed: 'decides', run: (context, contributionId) => decideContribution(context, { ...decision, contributionId }) },
	{ deed: 'states rights', run: (context, contributionId) => stateRights(context, { contributionId, statement: 'InC', seen: '' }) },
	{ deed: 'answers for a community', run: (context, holdId) => answerHold(context, { holdId, answer: 'allow', words: '', rule: null }) },
	{ deed: 'hears an appeal', run: (context, appealId) => hearAppeal(context, { appealId, outcome: 'upheld', words: 'x' }) },
	{ deed: 'sees a report', run: (context, reportId) => acknowledgeReport(context, { reportId }) },
	{ deed: 'covers', run: (context, id) => maskMedia(context, { ...mask, contributionId: id, mediaId: id }) },
	{ deed: 'judges', run: (context, contributionId) => confirmMatch(context, { ...judgement, version: 1, contributionId }) },
	{ deed: 'takes an opinion back', run: (context, contributionId) => takeBackOpinion(context, { contributionId, version: 1 }) },
	{ deed: 'merges', run: (context, contributionId) => mergeContribution(context, { ...merge, contributionId }) },
	{ deed: 'looks at a batch', run: (context, id) => seeBatch(context, id) },
	{ deed: 'lifts a takedown', run: (context, takedownId) => liftTakedown(context, { takedownId, words: 'x' }) },
	{ deed: 'sets a rule', run: (context, mediaId) => setRule(context, { subject: { mediaId }, community, rule }) },
	{ deed: 'lifts a rule', run: (context, id) => liftRule(context, id) },
	{ deed: 'answers who belongs', run: (context, askId) => answerBelonging(context, { askId, act: 'end' }) },
	{ deed: 'names a custodian', run: (context, memberId) => nameCustodian(context, { memberId, community, isCustodian: true }) },
	{ deed: 'settles a letter', run: (context, noticeId) => settleLetter(context, { noticeId, again: false }) },
	{ deed: 'withdraws', run: (context, contributionId) => withdrawContribution(context, { contributionId }) },
]
const ids = ['', 'khong-phai-ma', '-'.repeat(36)]

describe.each(deeds)('an id that is none: whoever $deed', ({ run }) => {
	test.each(ids)('“%s” is refused, and nothing fails', async (id) => {
		const all = await house.current.member('reviewer', 'officer', 'administrator')
		const { actor } = await custodian(house.current)
		const people = [all, house.current.as(anonymous), house.current.as(actor)]
		for (const context of people) expect(await run(context, id)).toMatchObject({ ok: false })
	})
})

test('in a heap, such a one is told as not there and the others go on', async () => {
	const [reviewer, officer] = [await house.current.member('reviewer'), await house.current.member('officer')]
	const chosen = ids.map((contributionId) => ({ contributionId, version: 1 }))
	const gone = ids.map((contributionId) => ({ contributionId, refusal: { code: 'not-found' } }))
	expect(await decideTogether(reviewer, { decision: 'return', reason: null, message: 'x', chosen })).toEqual({ ok: true, value: gone })
	const items = ids.map((contributionId) => ({ contributionId, version: 1, entryVersion: 1 }))
	expect(await mergeBatch(officer, { items, note: '', act: null })).toMatchObject(gone)
})

test('among files to move with an entry, such a one is passed over', async () => {
	const officer = await house.current.member('officer')
	const joining = { identifier: 'DL-001', version: 1, into: 'DL-002', intoVersion: 1, choices: {}, files: ids, reason: 'x' }
	expect(await joinEntries(officer, joining)).toMatchObject({ ok: true })
})
