import type { ClaimStep } from '#moderation/contribution.ts'
import type { QueueView } from '#db/read/list-queue-views.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'

interface QueueViewsProps {
	readonly step: ClaimStep
	readonly views: readonly QueueView[]
	/** The filters of the page, as in the address. */
	readonly asked: Readonly<Record<string, string>>
}

/** Filters kept under names of the member's own: go to them, keep these, forget one. */
export function QueueViews({ step, views, asked }: QueueViewsProps) {
	const { t } = useWords()
	const query = new URLSearchParams(asked).toString()
	return (
		<details className="queue-views">
			<summary>{t.queue.views(views.length)}</summary>
			<ul>
				{views.map((view) => (
					<li key={view.name} className="row">
						<a href={`/${step}?${view.query}`}>{view.name}</a>
						<form method="post" action="/queue-views">
							<input type="hidden" name="step" value={step} />
							<input type="hidden" name="name" value={view.name} />
							<input type="hidden" name="query" value={query} />
							<Button kind="quiet" name="intent" value="forget" aria-label={t.queue.forgetNamed(view.name)}>
								{t.queue.forget}
							</Button>
						</form>
					</li>
				))}
			</ul>
			<form method="post" action="/queue-views" className="row">
				<input type="hidden" name="step" value={step} />
				<input type="hidden" name="query" value={query} />
				<Field name="name" label={t.queue.viewName} hint={t.queue.viewHint} maxLength={60} required />
				<Button name="intent" value="keep">
					{t.queue.keepView}
				</Button>
			</form>
		</details>
	)
}
