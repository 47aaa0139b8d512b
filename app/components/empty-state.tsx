import type { ReactNode } from 'react'

/** What will stand here, and what to do first. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
	return (
		<div className="empty">
			<p className="serif text-lg">{title}</p>
			{children && <div className="text soft">{children}</div>}
			{action}
		</div>
	)
}
