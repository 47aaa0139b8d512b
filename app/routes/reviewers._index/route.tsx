import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listReviewers } from '#db/read/find-reviewer.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { scopeWords } from '#app/i18n/scope-words.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { requireHouse } from '#app/require-house.ts'
import type { PageHandle } from '#app/root.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'lead-reviewers', request)
	return json({ reviewers: await listReviewers(context.context.db), title: wordsIn(context).t.reviewers.title })
}

export default function Reviewers() {
	const { t, locale } = useWords()
	const { reviewers } = useLoaderData<typeof loader>()
	const words = t.reviewers
	if (reviewers.length === 0)
		return (
			<>
				<PageHead title={words.title} lead={words.lead} />
				<EmptyState title={words.none}>
					<p>{words.noneHint}</p>
				</EmptyState>
			</>
		)
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<ul className="stack-tight" aria-label={words.title}>
				{reviewers.map(({ id, name, scope, training, decisions }) => (
					<li key={id} className="panel stack-tight">
						<h2 className="entry-card-title">
							<a href={`/reviewers/${id}`}>{name}</a>
						</h2>
						<p>{scopeWords(t, scope)}</p>
						<p className="small soft">
							{words.decisions(decisions)} · {words.training}:{' '}
							{training === null ? (
								<b className="flag">{words.untrained}</b>
							) : training.isWaived ? (
								words.waived(formatDate(locale, training.doneAt), training.note)
							) : (
								words.trained(formatDate(locale, training.doneAt))
							)}
						</p>
					</li>
				))}
			</ul>
		</div>
	)
}
