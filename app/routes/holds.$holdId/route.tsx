import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { RuleFields } from '#app/components/community/rule-fields.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { MediaFigure } from '#app/components/media-figure.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseHoldAnswer } from '#app/forms/community.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { communitySlug } from '#moderation/belonging.ts'
import { custodianAnswers } from '#moderation/review/custodian-answer.ts'
import { answerHold } from '#server/review/answer-hold.ts'
import { seeHold } from '#server/review/see-hold.ts'
import { typedText } from '#app/typed-text.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.hold.title }]

export async function loader({ context: { context }, request, params }: LoaderFunctionArgs) {
	const seen = await seeHold(context, params['holdId'] ?? '')
	return seen.ok ? json(seen.value) : throwRefusal(seen.refusal, request)
}

export async function action({ context: { context }, request, params }: ActionFunctionArgs) {
	const form = await request.formData()
	const holdId = params['holdId'] ?? ''
	const seen = await seeHold(context, holdId)
	if (!seen.ok) return refusedResponse(seen.refusal, form)
	const done = await answerHold(context, parseHoldAnswer(form, holdId))
	return done.ok ? redirect(`/communities/${communitySlug(seen.value.hold.community)}`, 303) : refusedResponse(done.refusal, form)
}

export default function OneHold() {
	const { t } = useWords()
	const words = t.communities
	const { hold, description, files, circles } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const fault = (name: string) => faultOf(refused?.refusal, name)
	return (
		<div className="stack">
			<PageHead title={hold.title} lead={words.holdLead(hold.community)} />
			<RefusalNotice refusal={refused?.refusal} labels={{ answer: words.answer, words: words.answerWords, ...words.ruleLabels }} />
			<section className="panel stack-tight" aria-labelledby="asked">
				<h2 id="asked">{words.asked}</h2>
				<p className="as-said">{hold.words}</p>
			</section>
			<p className="as-said text" dir="auto">
				{description}
			</p>
			{files.map((file) => (
				<MediaFigure key={file.id} media={{ ...file, credit: null, licence: null }} alt={file.caption || file.fileName} size="large" />
			))}
			<form method="post" className="stack">
				<fieldset className="choices" id="field-answer">
					<legend>{words.answer}</legend>
					{custodianAnswers.map((answer) => (
						<ChoiceCard
							key={answer}
							type="radio"
							name="answer"
							value={answer}
							title={t.rules.answers[answer]}
							means={words.answers[answer]}
							defaultChecked={typedText(refused, 'answer') === answer}
						/>
					))}
				</fieldset>
				<RuleFields circles={circles} answered={refused} />
				<Field
					as="textarea"
					name="words"
					rows={4}
					label={words.answerWords}
					hint={words.answerHint}
					fault={fault('words')}
					defaultValue={typedText(refused, 'words')}
				/>
				<div>
					<Button kind="primary">{words.sendAnswer}</Button>
				</div>
			</form>
		</div>
	)
}
