import { expect, test } from 'vitest'
import { unsavedTexts } from '#app/offline/kept-words.ts'

const agreed = { title: 'Chiêng', description: 'Bảy chiếc', licence: null }

test.each<{ why: string; fields: readonly (readonly [string, string])[]; text: string }>([
	{
		why: 'what the server has is not told again',
		fields: [
			['title', 'Chiêng'],
			['description', 'Bảy chiếc, một trống'],
		],
		text: 'Bảy chiếc, một trống',
	},
	{
		why: 'a paragraph for each',
		fields: [
			['title', 'Ching'],
			['shown', 'Ama Kông'],
		],
		text: 'Ching\n\nAma Kông',
	},
	{ why: 'words under a picture', fields: [['caption.0a', 'Bà nội']], text: 'Bà nội' },
	{
		why: 'what was chosen, and what the form needs for itself, are no words',
		fields: [
			['licence', 'cc-by-4.0'],
			['version', '3'],
			['set', 'what'],
		],
		text: '',
	},
	{ why: 'taken out', fields: [['description', '']], text: '' },
])('$why', ({ fields, text }) => expect(unsavedTexts({ fields, agreed })).toBe(text))
