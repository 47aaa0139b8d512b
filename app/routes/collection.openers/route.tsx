import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { textOf } from '#app/forms/one-of.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { requireHouse } from '#app/require-house.ts'
import { listOpeners } from '#db/read/list-openings.ts'
import { dismissOpener, nameOpener } from '#server/collection/name-opener.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'name-openers', request)
	return json({ people: await listOpeners(context.context.db), title: wordsIn(context).t.collection.openers.title })
}

export async function action({ context, request }: ActionFunctionArgs) {
	requireHouse(context, 'name-openers', request)
	const form = await request.formData()
	const deed = form.get('intent') === 'dismiss' ? dismissOpener : nameOpener
	const done = await deed(context.context, idOrNone(textOf(form, 'memberId')))
	return done.ok ? redirect('/collection/openers', 303) : refusedResponse(done.refusal, form)
}

export default function Openers() {
	const { people } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t, locale } = useWords()
	const words = t.collection.openers
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={answered?.refusal} />
			{people.length === 0 && <EmptyState title={words.empty} />}
			<ul className="stack">
				{people.map((person) => (
					<li key={person.memberId} className="panel">
						<form method="post" className="row">
							<input type="hidden" name="memberId" value={person.memberId} />
							<p>
								<b>{person.displayName}</b>{' '}
								<span className="soft">
									{person.namedAt ? `${words.since}: ${words.by(person.namedBy ?? '', formatDate(locale, person.namedAt))}` : words.not}
								</span>
							</p>
							<Button
								name="intent"
								value={person.namedAt ? 'dismiss' : 'name'}
								aria-label={`${person.namedAt ? words.dismiss : words.name}: ${person.displayName}`}
							>
								{person.namedAt ? words.dismiss : words.name}
							</Button>
						</form>
					</li>
				))}
			</ul>
		</div>
	)
}
