/** One entry as a feed tells it (tin). */
export interface FeedNews {
	/** The address it is cited by, which is its id as well. */
	readonly url: string
	readonly title: string
	/** Of the title and the summary: BCP 47. */
	readonly lang: string
	/** ISO times. */
	readonly publishedAt: string
	readonly updatedAt: string
	readonly category: string
	/** The beginning of what is told of it; empty where nothing is. */
	readonly summary: string
	/** Whose words the summary is; empty: the house's own. */
	readonly authors: readonly string[]
	/** Address of the licence the words are under; null where they are under none. */
	readonly rights: string | null
}

export interface Feed {
	readonly url: string
	readonly pageUrl: string
	readonly title: string
	readonly subtitle: string
	readonly lang: string
	readonly author: string
	/** ISO time: of the latest news, or of asking where there is none. */
	readonly updatedAt: string
	readonly news: readonly FeedNews[]
}

/** Characters XML 1.0 cannot hold in any form (https://www.w3.org/TR/xml/#charsets). */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function escaped(text: string): string {
	return text.replace(unspeakable, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function element(name: string, attributes: Readonly<Record<string, string>>, ...inside: readonly string[]): string {
	const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
	return inside.length === 0 ? `<${name}${told.join('')}/>` : `<${name}${told.join('')}>${inside.join('')}</${name}>`
}

const text = (name: string, value: string) => element(name, {}, escaped(value))
const author = (name: string) => element('author', {}, text('name', name))

/** An Atom feed (RFC 4287), for news readers. */
export function atomFeed(feed: Feed): string {
	const head = [
		text('id', feed.url),
		text('title', feed.title),
		text('subtitle', feed.subtitle),
		text('updated', feed.updatedAt),
		element('link', { rel: 'self', type: 'application/atom+xml', href: feed.url }),
		element('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
		author(feed.author),
	]
	const root = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('feed', root, ...head, ...feed.news.map(newsElement))}\n`
}

function newsElement(news: FeedNews): string {
	return element(
		'entry',
		{ 'xml:lang': news.lang },
		text('id', news.url),
		text('title', news.title),
		text('published', news.publishedAt),
		text('updated', news.updatedAt),
		element('link', { rel: 'alternate', type: 'text/html', href: news.url }),
		element('category', { term: news.category }),
		...news.authors.map(author),
		...(news.summary === '' ? [] : [text('summary', news.summary)]),
		...(news.rights === null ? [] : [element('link', { rel: 'license', href: news.rights }), text('rights', news.rights)]),
	)
}
