import { expect, test } from 'vitest'
import { missingFrom } from '#moderation/contribute/completeness.ts'
import type { ConsentTicks } from '#moderation/contribute/consent-text.ts'
import { draftFields, type Draft } from '#moderation/contribute/draft.ts'

const ready: Draft = {
	kind: 'photos',
	title: 'Bộ ché của nhà ama Thuột',
	description: '',
	languages: ['rad'],
	placeId: null,
	placeText: '',
	periodText: '',
	heritageClass: null,
	maker: '',
	shown: '',
	creditChoice: 'own-name',
	creditName: '',
	licence: 'cc-by-4.0',
}
const both: ConsentTicks = { keep: true, everyone: true, reuse: true }

test.each<{ why: string; draft?: Partial<Draft>; files?: number; ticks?: ConsentTicks; missing: string[] }>([
	{ why: 'a complete photo set is ready', missing: [] },
	{ why: 'photos need a file', files: 0, missing: ['files'] },
	{ why: 'words do not stand in for photos', draft: { description: 'Ché cổ' }, files: 0, missing: ['files'] },
	{ why: 'a recording needs a file', draft: { kind: 'recording' }, files: 0, missing: ['files'] },
	{ why: 'a story needs its text', draft: { kind: 'story' }, files: 0, missing: ['description'] },
	{ why: 'a story with text needs no file', draft: { kind: 'story', description: 'Ngày xưa…' }, files: 0, missing: [] },
	{ why: 'a mix is content with a file', draft: { kind: 'mix' }, missing: [] },
	{ why: 'a mix is content with words', draft: { kind: 'mix', description: 'Ngày xưa…' }, files: 0, missing: [] },
	{ why: 'a mix of nothing is nothing', draft: { kind: 'mix' }, files: 0, missing: ['files'] },
	{ why: 'a title is needed', draft: { title: '' }, missing: ['title'] },
	{ why: 'the language of the content is needed', draft: { languages: [] }, missing: ['languages'] },
	{ why: 'how to be named is an active choice', draft: { creditChoice: null }, missing: ['creditChoice'] },
	{ why: 'another name must be said', draft: { creditChoice: 'other-name' }, missing: ['creditName'] },
	{ why: 'a name typed and not chosen is not asked for', draft: { creditChoice: 'anonymous', creditName: '' }, missing: [] },
	{ why: 'a licence is an active choice', draft: { licence: null }, ticks: { keep: true }, missing: ['licence'] },
	{ why: 'keeping is agreed to by a tick', ticks: { everyone: true, reuse: true }, missing: ['consentKeep'] },
	{ why: 'showing to everyone is agreed to by a tick of its own', ticks: { keep: true, reuse: true }, missing: ['consentEveryone'] },
	{ why: 'so is reuse', ticks: { keep: true, everyone: true }, missing: ['consentReuse'] },
	{
		why: 'nothing stands in for another purpose',
		ticks: { community: true, 'machine-learning': true },
		missing: ['consentKeep', 'consentEveryone', 'consentReuse'],
	},
	{
		why: 'what is only kept needs no consent to publish',
		draft: { licence: 'keep-only' },
		ticks: { keep: true },
		missing: [],
	},
	{
		why: 'everything that lacks is named at once, in the order of the page',
		draft: { kind: 'mix', title: '', languages: [], creditChoice: null, licence: null },
		files: 0,
		ticks: {},
		missing: ['files', 'title', 'languages', 'creditChoice', 'licence', 'consentKeep'],
	},
])('$why', ({ draft, files, ticks, missing }) => {
	const faults = missingFrom({ ...ready, ...draft }, files ?? 1, ticks ?? both)
	expect(faults.map((fault) => fault.field)).toEqual(missing)
	expect(faults.every((fault) => fault.code === 'missing')).toBe(true)
})

test('the list of fields names every field of a draft once', () => {
	expect([...draftFields].sort()).toEqual(Object.keys(ready).sort())
})
