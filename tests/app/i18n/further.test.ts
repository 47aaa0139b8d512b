import { expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import type { FurtherLanguage } from '#app/i18n/further-language.ts'
import { vi } from '#app/i18n/vi.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { action as read } from '#app/routes/reading/route.ts'

/** Made up for the test: nobody's language. */
const further = new Map<string, FurtherLanguage>([
	['qaa', { name: 'Qaa', base: 'vi', words: { home: { headline: 'Qaa qaa' }, mine: { code: (code) => `Q ${code}` } } }],
])

test.each([
	{ why: 'Vietnamese', asked: { locale: 'vi' }, headline: vi.home.headline, lang: undefined },
	{ why: 'English', asked: { locale: 'en' }, headline: en.home.headline, lang: undefined },
	{
		why: 'a language nobody has brought is the one before',
		asked: { locale: 'en', wantedLanguage: 'qab' },
		headline: en.home.headline,
		lang: undefined,
	},
	{ why: 'one that a file brought', asked: { locale: 'vi', wantedLanguage: 'qaa' }, headline: 'Qaa qaa', lang: 'qaa' },
	{
		why: 'one that a file brought, for a translator',
		asked: { locale: 'vi', wantedLanguage: 'qaa', isTranslator: true },
		headline: 'Qaa qaa',
		lang: 'qaa',
	},
] as const)('$why', ({ asked, headline, lang }) => {
	const words = wordsIn(asked, further)
	expect([words.t.home.headline, words.tag]).toEqual([headline, lang])
})

test.each([
	{ why: 'plainly for readers', isTranslator: false, lead: vi.home.lead, date: vi.contribute.saving.saved('9:00') },
	{ why: 'marked for translators', isTranslator: true, lead: `⟦${vi.home.lead}⟧`, date: `⟦${vi.contribute.saving.saved('9:00')}⟧` },
])('what is missing is said in the language it builds on: $why', ({ isTranslator, lead, date }) => {
	const { t } = wordsIn({ locale: 'en', wantedLanguage: 'qaa', isTranslator }, further)
	expect([t.home.lead, t.contribute.saving.saved('9:00'), t.mine.code('7KD')]).toEqual([lead, date, 'Q 7KD'])
	expect(Array.isArray(t.contribute.receipt.next)).toBe(true)
})

test.each([
	{ why: 'larger letters', fields: { type: 'large', to: '/registry' }, to: '/registry', cookie: /^type=large; Path=\/; Max-Age=31536000/ },
	{ why: 'the usual ones', fields: { type: 'usual', to: '/' }, to: '/', cookie: /^type=; Path=\/; Max-Age=0/ },
	{ why: 'a translator’s marks', fields: { translator: 'yes' }, to: '/', cookie: /^translator=yes;/ },
	{ why: 'never away from here', fields: { type: 'large', to: 'https://example.org/' }, to: '/', cookie: /^type=large/ },
])('remembered: $why', async ({ fields, to, cookie }) => {
	const body = new URLSearchParams(Object.entries(fields))
	const answer = await read({ request: new Request('http://house/reading', { method: 'POST', body }), params: {}, context: {} as never })
	expect([answer.status, answer.headers.get('Location')]).toEqual([302, to])
	expect(answer.headers.get('Set-Cookie')).toMatch(cookie)
})
