import type { ReactNode } from 'react'
import { useWords } from '../i18n/messages.tsx'
import { Notice } from './notice.tsx'
import { PageHead } from './page-head.tsx'

interface ReportStateProps {
	readonly words: {
		readonly titleOf: (reference: string) => string
		readonly keep: string
		readonly thanks: string
		readonly answer: string
	}
	readonly found: { readonly reference: string; readonly isOverdue: boolean; readonly answer: string }
	/** It has just been sent. */
	readonly isSent: boolean
	readonly facts: readonly (readonly [string, ReactNode])[]
	/** What came of it, in words; null before. */
	readonly outcome: string | null
}

/** Where a report stands and what was answered, for whoever has its number. */
export function ReportState({ words, found, isSent, facts, outcome }: ReportStateProps) {
	const { t } = useWords()
	return (
		<div className="stack">
			<PageHead title={words.titleOf(found.reference)} lead={words.keep} />
			{isSent && <Notice kind="done" title={words.thanks} />}
			{found.isOverdue && <Notice kind="warning" title={t.after.report.late} />}
			<dl className="desk-facts">
				{facts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{outcome && (
				<section className="stack-tight">
					<h2>
						{words.answer}: {outcome}
					</h2>
					<p className="as-said">{found.answer}</p>
				</section>
			)}
		</div>
	)
}
