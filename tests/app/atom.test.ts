import { expect, test } from 'vitest'
import { vi } from '#app/i18n/vi.ts'
import { atomFeed, type Feed, type FeedNews } from '#app/routes/registry.feed[.]atom/atom.ts'
import { feedNews, type ToTell } from '#app/routes/registry.feed[.]atom/feed-news.ts'

const news: FeedNews = {
	url: 'https://ben-nuoc.example/registry/DL-001',
	title: 'Ché Tuk',
	lang: 'vi',
	publishedAt: '2026-11-01T00:00:00.000Z',
	updatedAt: '2026-11-22T00:00:00.000Z',
	category: 'Hiện vật',
	summary: 'Ché cổ',
	authors: ['H’Bla'],
	rights: 'http://creativecommons.org/licenses/by/4.0/',
}
const feed: Feed = {
	url: 'https://ben-nuoc.example/registry/feed.atom',
	pageUrl: 'https://ben-nuoc.example/registry',
	title: 'Mới ghi vào sổ',
	subtitle: '',
	lang: 'vi',
	author: 'Bến Nước',
	updatedAt: '2026-11-22T00:00:00.000Z',
	news: [news],
}

test.each<{ why: string; change: Partial<FeedNews>; has: string; lacks: string }>([
	{
		why: 'what looks like markup is words',
		change: { title: '<b>"A & B"</b>' },
		has: '<title>&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;</title>',
		lacks: '<b>',
	},
	{ why: 'nor can an address break out', change: { rights: 'x"><y' }, has: 'href="x&quot;&gt;&lt;y"', lacks: '<y' },
	{
		why: 'what XML cannot hold is left out',
		change: { title: 'Ché\u0000\u0008\uD800 Tuk' },
		has: '<title>Ché Tuk</title>',
		lacks: '\u0000',
	},
	{
		why: 'letters of Ê Đê and beyond the basic plane stay',
		change: { title: 'Ê̆ ƀ č 𠮷' },
		has: '<title>Ê̆ ƀ č 𠮷</title>',
		lacks: '?</title>',
	},
	{ why: 'no summary, none told', change: { summary: '' }, has: '<category', lacks: '<summary' },
	{ why: 'under no licence, none told', change: { rights: null }, has: '<category', lacks: 'license' },
])('a feed: $why', ({ change, has, lacks }) => {
	const told = atomFeed({ ...feed, news: [{ ...news, ...change }] })
	expect(told).toContain(has)
	expect(told).not.toContain(lacks)
})

function view(over: { text?: string; licence?: 'cc-by-4.0' | null; alsoOf?: number[]; told?: string }): ToTell {
	const { text = 'Ché cổ', licence = 'cc-by-4.0', alsoOf = [], told = '' } = over
	return {
		url: news.url,
		createdAt: news.publishedAt,
		updatedAt: news.updatedAt,
		record: {
			heritageClass: 'hien_vat',
			descriptions: [
				{ lang: 'vi', text: 'từ sổ kiểm kê', trace: null },
				{ lang: 'vi', text, trace: 1 },
			],
			accounts: [{ lang: 'rad', text: told, teller: '', trace: 2 }],
		},
		sources: [{ field: 'descriptions', trace: 1, licence, alsoOf }],
		traces: [
			{ number: 1, credit: 'H’Bla', licence },
			{ number: 2, credit: '', licence },
			{ number: 3, credit: 'không có phần', licence },
		],
	}
}

test.each<{ why: string; given: Parameters<typeof view>[0]; wanted: Partial<FeedNews> }>([
	{
		why: 'whose words they are',
		given: {},
		wanted: { summary: 'Ché cổ', authors: ['H’Bla'], rights: 'http://creativecommons.org/licenses/by/4.0/' },
	},
	{
		why: 'woven of two, both are named, one as who asked not to be',
		given: { alsoOf: [2] },
		wanted: { authors: ['H’Bla', vi.parts.creditAnonymous] },
	},
	{
		why: 'an account told later is the news; one told in recordings alone has no words',
		given: { told: 'Aduôn lač' },
		wanted: { summary: 'Aduôn lač', lang: 'rad', authors: [vi.parts.creditAnonymous] },
	},
	{ why: 'no longer for reuse, no licence is told', given: { licence: null }, wanted: { rights: null } },
	{ why: 'cut between letters as read', given: { text: 'ê̆'.repeat(400) }, wanted: { summary: `${'ê̆'.repeat(300).normalize('NFC')}…` } },
])('news of an entry: $why', ({ given, wanted }) => {
	expect(feedNews(view(given), 'Ché Tuk', vi)).toMatchObject(wanted)
})
