import type { ReactNode } from 'react'

export interface NoticeProps {
	readonly kind: 'info' | 'warning' | 'refused' | 'done'
	readonly title?: ReactNode
	readonly children?: ReactNode
	readonly id?: string
}

/** Something to know now. Refusals are announced at once, the rest politely. */
export function Notice({ kind, title, children, id }: NoticeProps) {
	return (
		<div className={`notice notice-${kind}`} role={kind === 'refused' ? 'alert' : kind === 'done' ? 'status' : undefined} id={id}>
			{title && <p className="notice-title">{title}</p>}
			{children}
		</div>
	)
}
