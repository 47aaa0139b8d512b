import type { AfterCounts } from '#db/read/list-reports.ts'
import { useWords } from '#app/i18n/messages.tsx'

interface AfterTabsProps {
	readonly here: 'queue' | 'appeals' | 'reports'
	readonly queue: string | null
	readonly counts: AfterCounts
	/** Decisions this reviewer is asked to look at again. */
	readonly looks?: number
}

/** From one desk's queue to what waits after the decision: appeals and readers' reports, with how many are late. */
export function AfterTabs({ here, queue, counts, looks = 0 }: AfterTabsProps) {
	const { t } = useWords()
	const words = t.after.tabs
	const tabs = [
		...(queue === null ? [] : [{ id: 'queue', href: queue, word: words.queue, late: 0 }]),
		{ id: 'appeals', href: '/review/appeals', word: words.appeals(counts.appeals), late: counts.appealsOverdue },
		{ id: 'reports', href: '/review/reports', word: words.reports(counts.reports), late: counts.reportsOverdue },
		...(looks > 0 ? [{ id: 'second', href: '/review/second', word: t.reviewers.second.tab(looks), late: 0 }] : []),
	]
	return (
		<nav className="row after-tabs" aria-label={words.label}>
			{tabs.map(({ id, href, word, late }) => (
				<a key={id} href={href} aria-current={id === here ? 'page' : undefined}>
					{word}
					{late > 0 && <b className="flag"> · {words.overdue(late)}</b>}
				</a>
			))}
		</nav>
	)
}
