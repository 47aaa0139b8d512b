import { useId, type ReactNode } from 'react'
import { useWords } from '../../i18n/messages.tsx'
import './compare.css'

export interface CompareFrameProps {
	readonly mineTitle: ReactNode
	readonly theirsTitle: ReactNode
	readonly label: string
	readonly children: ReactNode
}

/**
 * Two records beside each other, the same field on the same line, under a head that stays in sight. On a phone the head is a switch: one side, the
 * other, or both under each other. The switch is three radio buttons and CSS, so it works without scripts.
 */
export function CompareFrame({ mineTitle, theirsTitle, label, children }: CompareFrameProps) {
	const { verifyDesk: t } = useWords().t
	const name = useId()
	return (
		<div className="compare">
			<fieldset className="compare-switch">
				<legend className="sr-only">{t.show}</legend>
				{(['mine', 'both', 'theirs'] as const).map((side) => (
					<label key={side}>
						<input type="radio" name={name} className={`compare-${side}`} defaultChecked={side === 'both'} />
						<span>{t[side]}</span>
					</label>
				))}
			</fieldset>
			<div className="compare-table" role="table" aria-label={label}>
				<div className="compared-row compared-head" role="row">
					<div className="compared-label" role="columnheader">
						<span className="sr-only">{t.rows.names}</span>
					</div>
					<div className="compared-mine" role="columnheader">
						<span className="soft small">{t.mine}</span>
						{mineTitle}
					</div>
					<div className="compared-theirs" role="columnheader">
						<span className="soft small">{t.theirs}</span>
						{theirsTitle}
					</div>
				</div>
				{children}
			</div>
		</div>
	)
}
