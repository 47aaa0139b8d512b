import { expect, test } from 'vitest'
import { stillMissing } from '#app/routes/contribute.$contributionId/still-missing.ts'
import type { Refusal } from '#moderation/refusal.ts'

const lacks = (...fields: string[]): Refusal => ({ code: 'invalid', faults: fields.map((field) => ({ field, code: 'missing' })) })

test.each<{ why: string; refusal: Refusal | null; filled: Record<string, string>; left: Refusal | null }>([
	{ why: 'nothing was wrong', refusal: null, filled: {}, left: null },
	{
		why: 'a filled field lacks no more',
		refusal: lacks('title', 'licence'),
		filled: { title: 'Ché', licence: '' },
		left: lacks('licence'),
	},
	{ why: 'a box or circle not chosen still lacks', refusal: lacks('consentKeep'), filled: {}, left: lacks('consentKeep') },
	{ why: 'files are not told by the form', refusal: lacks('files'), filled: { files: 'x' }, left: lacks('files') },
	{ why: 'all is filled', refusal: lacks('title'), filled: { title: 'Ché' }, left: null },
	{
		why: 'a text too long was refused by the save itself',
		refusal: { code: 'invalid', faults: [{ field: 'title', code: 'too-long', max: 200, length: 201 }] },
		filled: { title: 'x' },
		left: null,
	},
	{
		why: 'files on their way are not told by a save',
		refusal: { code: 'uploads-unfinished', fileNames: ['ché.jpg'] },
		filled: { title: 'Ché' },
		left: { code: 'uploads-unfinished', fileNames: ['ché.jpg'] },
	},
	{ why: 'a conflict that is settled', refusal: { code: 'stale-version', expected: 1, actual: 2 }, filled: {}, left: null },
])('$why', ({ refusal, filled, left }) => {
	const form = new FormData()
	for (const [name, value] of Object.entries(filled)) form.append(name, value)
	expect(stillMissing(refusal, form)).toEqual(left)
})
