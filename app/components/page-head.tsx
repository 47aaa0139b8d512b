import type { ReactNode } from 'react'

/** The head of a page: its title, one sentence, and what can be done here. */
export function PageHead({ title, lead, actions }: { title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
	return (
		<div className="page-head">
			<h1>{title}</h1>
			{lead && <p className="page-head-lead">{lead}</p>}
			{actions && <div className="row">{actions}</div>}
		</div>
	)
}
