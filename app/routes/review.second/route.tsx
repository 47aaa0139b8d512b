import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { secondDecisions } from '#moderation/review/second-look.ts'
import { giveSecondLook, seeSecondLook } from '#server/review/give-second-look.ts'
import { Button } from '#app/components/button.tsx'
import { DecisionFields } from '#app/components/desk/decision-fields.tsx'
import { Findings } from '#app/components/desk/findings.tsx'
import { Given } from '#app/components/desk/given.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseLook } from '#app/forms/reviewer.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { typedText } from '#app/typed-text.ts'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const seen = await seeSecondLook(context)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return json({ look: seen.value, title: wordsIn(reading).t.reviewers.second.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const given = await giveSecondLook(context, parseLook(form))
	return given.ok ? redirect('/review/second', 303) : refusedResponse(given.refusal, form)
}

export default function SecondLook() {
	const { t } = useWords()
	const { look } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const words = t.reviewers.second
	if (!look)
		return (
			<>
				<PageHead title={words.title} lead={words.lead} />
				<EmptyState title={words.none}>
					<p>{words.noneHint}</p>
				</EmptyState>
			</>
		)
	return (
		<>
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={answered?.refusal} labels={{ decision: words.decide, reason: t.desk.reason, words: words.words }} />
			<p className="soft">{words.waiting(look.waiting)}</p>
			<div className="desk">
				<div className="stack">
					<Given contribution={look.contribution} />
					<Findings findings={look.contribution.findings} files={look.contribution.files} copies={look.contribution.copies} />
				</div>
				<form method="post" className="stack" aria-labelledby="decide">
					<h2 id="decide">{words.decide}</h2>
					<input type="hidden" name="look" value={look.id} />
					<DecisionFields legend={words.decide} decisions={secondDecisions} answered={answered} />
					<Field
						as="textarea"
						name="words"
						rows={3}
						label={words.words}
						fault={faultOf(answered?.refusal, 'words')}
						defaultValue={typedText(answered, 'words')}
					/>
					<Button kind="primary">{words.record}</Button>
				</form>
			</div>
		</>
	)
}
