import { expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import type { Contribution } from '#moderation/contribution.ts'
import type { Draft, DraftChange } from '#moderation/contribute/draft.ts'
import { decideEdit } from '#moderation/contribute/edit.ts'

const draft: Draft = {
	...{ kind: 'story', title: 'Bến nước', description: '', languages: ['vi'], placeId: null, placeText: '', periodText: '' },
	...{ heritageClass: null, maker: '', shown: '', creditChoice: null, creditName: '', licence: null },
}
const contribution: Contribution = {
	...{ id: 'gift', memberId: 'giver', state: 'draft', version: 3, licence: null, claim: null },
	...{ reviewedBy: null, verifiedBy: null, judgedBy: [] },
}
const giver: Actor = { memberId: 'giver', roles: ['contributor'] }

test.each<{ why: string; change: DraftChange; came: readonly string[] | null }>([
	{ why: 'languages by their tags are kept', change: { languages: ['rad', 'mtq'] }, came: ['languages'] },
	{ why: 'a language by a name of its own is not', change: { languages: ['tiếng Mường'] }, came: null },
	{ why: 'nor a tag otherwise written than we keep it', change: { languages: ['RAD'] }, came: null },
	{ why: 'a title may be as long as a title is', change: { title: 'ế'.repeat(200).normalize('NFD') }, came: ['title'] },
	{ why: 'and no longer', change: { title: 'ế'.repeat(201).normalize('NFD') }, came: null },
])('a draft edited: $why', ({ change, came }) => {
	const decided = decideEdit(giver, contribution, draft, { version: 3, change, captions: [] }, [])
	if (came) expect(decided).toMatchObject({ ok: true, value: { events: [{ kind: 'contribution-edited', fields: came }] } })
	else expect(decided).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
})
