import type { ReactNode } from 'react'
import { useWords } from '../../i18n/messages.tsx'

export type RowStanding = 'same' | 'spelt' | 'differs' | 'apart' | 'mine' | 'theirs'

export interface ComparedRowProps {
	readonly label: string
	/** How the two stand to each other, said in a word with a sign; null where there is nothing to compare. */
	readonly standing: RowStanding | null
	readonly mine: ReactNode
	readonly theirs: ReactNode
}

/** One field of both sides on one line; on phones under each other, or one of them (see `CompareFrame`). */
export function ComparedRow({ label, standing, mine, theirs }: ComparedRowProps) {
	const { verifyDesk: t } = useWords().t
	const unsaid = <span className="soft">{t.unsaid}</span>
	return (
		<div className="compared-row" role="row">
			<div className="compared-label" role="rowheader">
				{label} {standing && <span className={`standing standing-${standing}`}>{t.standings[standing]}</span>}
			</div>
			<div className="compared-mine" role="cell">
				{mine || unsaid}
			</div>
			<div className="compared-theirs" role="cell">
				{theirs || unsaid}
			</div>
		</div>
	)
}
