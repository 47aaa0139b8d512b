import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idIn, parseHearing } from '#app/forms/after.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { RadioChoices } from '#app/components/radio-choices.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { refusalSentence } from '#app/i18n/refusal-sentence.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { requireHouse } from '#app/require-house.ts'
import { typedText } from '#app/typed-text.ts'
import { appealOutcomes } from '#moderation/review/appeal.ts'
import { hearAppeal } from '#server/review/hear-appeal.ts'
import { seeAppeal } from '#server/review/see-appeal.ts'
import { reasonWords } from './reason-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.appeal.title || data?.appeal.code }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requireHouse(context, 'hear-appeals', request)
	const seen = await seeAppeal(context.context, idIn(params['appealId']))
	return seen.ok ? json(seen.value) : throwRefusal(seen.refusal, request)
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const heard = await hearAppeal(context, { ...parseHearing(form), appealId: idIn(params['appealId']) ?? '' })
	return heard.ok ? redirect('/review/appeals', 303) : refusedResponse(heard.refusal, form)
}

export default function Appeal() {
	const { appeal, whyNot } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t, locale } = useWords()
	const words = t.after.appeals
	const reason = reasonWords(t, appeal.reason)
	return (
		<div className="stack">
			<PageHead
				title={appeal.title || appeal.code}
				lead={`${t.after.grounds[appeal.ground]} · ${words.waiting(formatDate(locale, appeal.lodgedAt), formatDate(locale, appeal.dueAt))}`}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={{ outcome: words.outcome, words: words.words }} />
			{appeal.isOverdue && <Notice kind="warning" title={words.overdue} />}
			<section className="stack-tight">
				<h2>{words.decision}</h2>
				<p>
					{formatDate(locale, appeal.decidedAt)}
					{reason && ` · ${words.reason}: ${reason}`}
				</p>
				{appeal.decisionWords && <blockquote className="as-said">{appeal.decisionWords}</blockquote>}
			</section>
			<section className="stack-tight">
				<h2>{words.theirWords}</h2>
				<blockquote className="as-said" dir="auto">
					{appeal.words}
				</blockquote>
			</section>
			<p>
				<a href={`/review/${appeal.contributionId}`}>{words.whole}</a>
				{appeal.identifier && (
					<>
						{' · '}
						<a href={`/registry/${encodeURIComponent(appeal.identifier)}`}>
							{words.entry} {appeal.identifier}
						</a>
					</>
				)}
			</p>
			{appeal.outcome ? (
				<Notice kind="done" title={t.after.outcomes[appeal.outcome].name}>
					<p className="as-said">{appeal.outcomeWords}</p>
				</Notice>
			) : whyNot ? (
				<Notice kind="info" title={refusalSentence(t, whyNot)} />
			) : (
				<HearingForm answered={answered} />
			)}
		</div>
	)
}

function HearingForm({ answered }: { answered: ReturnType<typeof useActionData<typeof action>> }) {
	const { t } = useWords()
	const words = t.after.appeals
	return (
		<form method="post" className="panel stack">
			<h2>{words.hear}</h2>
			<RadioChoices
				name="outcome"
				legend={words.outcome}
				values={appealOutcomes}
				words={t.after.outcomes}
				chosen={typedText(answered, 'outcome')}
			/>
			<Field
				as="textarea"
				name="words"
				rows={4}
				label={words.words}
				hint={words.wordsHint}
				fault={faultOf(answered?.refusal, 'words')}
				defaultValue={typedText(answered, 'words')}
			/>
			<div className="row">
				<Button kind="primary">{words.record}</Button>
			</div>
		</form>
	)
}
