import type { Messages } from '#app/i18n/vi.ts'
import type { EntryView } from '#app/routes/registry.$identifier/entry-view.ts'
import { termsUri } from '#moderation/contribute/terms.ts'
import type { FeedNews } from './atom.ts'

const summaryGraphemes = 300
const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Of what the public may see of an entry, what a feed needs. */
export interface ToTell extends Pick<EntryView, 'url' | 'createdAt' | 'updatedAt'> {
	readonly record: Pick<EntryView['record'], 'heritageClass' | 'descriptions' | 'accounts'>
	readonly sources: readonly Pick<EntryView['sources'][number], 'field' | 'trace' | 'licence' | 'alsoOf'>[]
	readonly traces: readonly Pick<EntryView['traces'][number], 'number' | 'credit' | 'licence'>[]
}

/** What a feed tells of an entry, out of what the public may see of it: never more than its page. */
export function feedNews(view: ToTell, title: string, t: Messages): FeedNews {
	const words = newestWords(view.record)
	const source = words && view.sources.find(({ field, trace }) => field === words.field && trace === words.trace)
	const numbers = [words?.trace ?? null, ...(source?.alsoOf ?? [])]
	const givers = view.traces.filter(({ number }) => numbers.includes(number))
	const licence = source?.licence ?? givers[0]?.licence ?? null
	return {
		url: view.url,
		title,
		lang: words?.lang ?? 'vi',
		publishedAt: view.createdAt,
		updatedAt: view.updatedAt,
		category: t.heritage.classes[view.record.heritageClass],
		summary: beginning(words?.text ?? ''),
		authors: givers.map(({ credit }) => credit || t.parts.creditAnonymous),
		rights: licence && termsUri(licence),
	}
}

/** Contributions are numbered as they came: of what is described and what is told, the newest is the news. */
function newestWords({ descriptions, accounts }: ToTell['record']) {
	const words = [
		...descriptions.map(({ lang, text, trace }) => ({ field: 'descriptions', lang, text, trace })),
		...accounts.filter(({ text }) => text !== '').map(({ lang, text, trace }) => ({ field: 'accounts', lang, text, trace })),
	]
	return words.toSorted((one, other) => (other.trace ?? 0) - (one.trace ?? 0))[0]
}

function beginning(text: string): string {
	const graphemes = [...segmenter.segment(text.trim())].map(({ segment }) => segment)
	return graphemes.length <= summaryGraphemes ? graphemes.join('') : `${graphemes.slice(0, summaryGraphemes).join('').trimEnd()}…`
}
