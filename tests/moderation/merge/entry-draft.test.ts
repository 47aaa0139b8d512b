import { expect, test } from 'vitest'
import { draftToRecord, type EntryDraft } from '#moderation/merge/entry-draft.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'

const woven = { lang: 'vi', text: 'Lời của cả hai', contributionId: 'c2', wovenFrom: ['c1'] } as const
const previous = { ...emptyRecord('di_tich'), descriptions: [woven] }
const ground = { identifier: 'DL-001', places: [], ancestors: [] }
const { accounts: _accounts, ...blank } = emptyRecord('di_tich')

test.each([
	{
		why: 'a form says whose words they are, not whose are woven into them: that stays known',
		typed: { lang: 'vi', text: 'Lời của cả hai, sửa', contributionId: 'c2' },
		kept: { lang: 'vi', text: 'Lời của cả hai, sửa', contributionId: 'c2', wovenFrom: ['c1'] },
	},
	{ why: 'words of the office draw on nobody', typed: { lang: 'vi', text: 'Lời mới' }, kept: { lang: 'vi', text: 'Lời mới' } },
	{
		why: 'whose the entry does not have are the office’s',
		typed: { lang: 'vi', text: 'Lời mới', contributionId: 'c9', wovenFrom: ['c8'] },
		kept: { lang: 'vi', text: 'Lời mới' },
	},
] as const)('a description written by hand: $why', ({ typed, kept }) => {
	const draft: EntryDraft = { ...blank, descriptions: [typed] }
	expect(draftToRecord(draft, previous, ground)).toMatchObject({ ok: true, value: { descriptions: [kept] } })
	const drafted = draftToRecord(draft, previous, ground)
	expect(drafted.ok && drafted.value.descriptions).toEqual([kept])
})
