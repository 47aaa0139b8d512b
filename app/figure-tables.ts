import { refusalReasons } from '#moderation/review/decision.ts'
import type { FigureStep } from '#db/read/list-figures.ts'
import type { Figures } from '#server/review/see-figures.ts'
import { oneOf } from './forms/one-of.ts'
import type { Messages } from './i18n/vi.ts'
import { placeLabel } from './i18n/place-label.ts'

export type FigureUnit = 'count' | 'minutes' | 'percent'

/** One figure as a table (bảng số liệu): what the page draws and the CSV writes are both made from it. */
export interface FigureTable {
	readonly id: string
	readonly title: string
	readonly means: string
	/** Word over the rows' names. */
	readonly rowWord: string
	readonly columns: readonly { readonly word: string; readonly unit: FigureUnit }[]
	/** Null: nothing to say, which is not nought. */
	readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
	/** How many columns, from the first, are drawn; none without a number. */
	readonly drawn?: number
	readonly shape?: 'rows' | 'columns'
}

const steps: readonly FigureStep[] = ['screen', 'review', 'verify', 'merge']

/** The figures as tables, in the order of the page. */
export function figureTables(t: Messages, figures: Figures): FigureTable[] {
	return [
		waiting(t, figures),
		decisions(t, figures),
		throughput(t, figures),
		reasons(t, figures),
		share(t, figures),
		agreement(t, figures),
		appeals(t, figures),
		places(t, figures),
	]
}

function waiting(t: Messages, figures: Figures): FigureTable {
	const words = t.management
	const rows = steps.map((step) => {
		const found = figures.waiting.find((row) => row.step === step)
		return { name: words.steps[step], values: [found?.waiting ?? 0, found?.p50 ?? null, found?.p90 ?? null, found?.oldest ?? null] }
	})
	const ages = [words.p50, words.p90, words.oldest].map((word) => ({ word, unit: 'minutes' as const }))
	return {
		id: 'waiting',
		...words.tables.waiting,
		rowWord: words.step,
		columns: [{ word: words.count, unit: 'count' }, ...ages],
		rows,
		drawn: 1,
	}
}

function decisions(t: Messages, figures: Figures): FigureTable {
	const words = t.management
	const rows = steps.map((step) => {
		const found = figures.decisions.find((row) => row.step === step)
		return { name: words.steps[step], values: [found?.p50 ?? null, found?.p90 ?? null, found?.decided ?? 0] }
	})
	const columns = [
		{ word: words.p50, unit: 'minutes' },
		{ word: words.p90, unit: 'minutes' },
		{ word: words.decided, unit: 'count' },
	] as const
	return { id: 'decisions', ...words.tables.decisions, rowWord: words.step, columns, rows, drawn: 2 }
}

function throughput(t: Messages, figures: Figures): FigureTable {
	const words = t.management
	const starts = [...new Set(figures.throughput.map(({ start }) => start))]
	const rows = starts.map((start) => ({
		name: start,
		values: steps.map((step) => figures.throughput.find((row) => row.start === start && row.step === step)?.decided ?? 0),
	}))
	const columns = steps.map((step) => ({ word: words.steps[step], unit: 'count' as const }))
	return { id: 'throughput', ...words.tables.throughput, rowWord: words.buckets[figures.bucket], columns, rows, drawn: 4, shape: 'columns' }
}

function reasons(t: Messages, figures: Figures): FigureTable {
	const words = t.management
	const rows = figures.reasons.map(({ outcome, reason, count }) => {
		const coded = oneOf(refusalReasons, reason)
		const why = coded ? t.desk.reasons[coded] : reason
		return { name: why === null ? words.outcomes[outcome] : `${words.outcomes[outcome]}: ${why}`, values: [count] }
	})
	return { id: 'reasons', ...words.tables.reasons, rowWord: words.outcome, columns: [{ word: words.count, unit: 'count' }], rows, drawn: 1 }
}

function share(t: Messages, { share: { approved, merged } }: Figures): FigureTable {
	const words = t.management
	const percent = approved === 0 ? null : Math.round((100 * merged) / approved)
	const columns = [
		{ word: words.approved, unit: 'count' },
		{ word: words.inRegistry, unit: 'count' },
		{ word: words.share, unit: 'percent' },
	] as const
	return {
		id: 'share',
		...words.tables.share,
		rowWord: words.what,
		columns,
		rows: [{ name: words.tables.share.title, values: [approved, merged, percent] }],
	}
}

function agreement(t: Messages, { agreement: { agreed, decided } }: Figures): FigureTable {
	const words = t.management
	const both = agreed + decided
	const columns = [
		{ word: words.twice, unit: 'count' },
		{ word: words.agreed, unit: 'count' },
		{ word: words.share, unit: 'percent' },
	] as const
	const values = [both, agreed, both === 0 ? null : Math.round((100 * agreed) / both)]
	return { id: 'agreement', ...words.tables.agreement, rowWord: words.what, columns, rows: [{ name: words.steps.verify, values }] }
}

function appeals(t: Messages, { appeals: { lodged, upheld, reversed } }: Figures): FigureTable {
	const words = t.management
	const heard = upheld + reversed
	const columns = [
		{ word: words.lodged, unit: 'count' },
		{ word: words.upheld, unit: 'count' },
		{ word: words.reversed, unit: 'count' },
		{ word: words.reversedShare, unit: 'percent' },
	] as const
	const values = [lodged, upheld, reversed, heard === 0 ? null : Math.round((100 * reversed) / heard)]
	return { id: 'appeals', ...words.tables.appeals, rowWord: words.what, columns, rows: [{ name: words.tables.appeals.title, values }] }
}

function places(t: Messages, figures: Figures): FigureTable {
	const words = t.management
	const rows = figures.places.map(({ place, sent, decided, merged }) => ({
		name: place ? placeLabel(t, place) : words.noPlace,
		values: [sent, decided, merged],
	}))
	const columns = [words.sent, words.reviewed, words.mergedIn].map((word) => ({ word, unit: 'count' as const }))
	return { id: 'places', ...words.tables.places, rowWord: words.place, columns, rows }
}
