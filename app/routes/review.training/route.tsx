import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { trainingCases } from '#moderation/review/training.ts'
import { isTrained, listTrainingAnswers } from '#db/read/find-reviewer.ts'
import { answerTraining } from '#server/review/train.ts'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseTraining } from '#app/forms/reviewer.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { requireHouse } from '#app/require-house.ts'
import { TrainingCase } from './training-case.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'see-review-queue', request)
	const memberId = context.context.actor.memberId ?? ''
	const answers = await listTrainingAnswers(context.context.db, memberId)
	const asked = new URL(request.url).searchParams
	const open = trainingCases.findIndex(({ id }) => !answers.some((answer) => answer.caseId === id && answer.isFitting))
	const named = trainingCases.findIndex(({ id }) => id === asked.get('case'))
	const at = named >= 0 ? named : Math.max(open, 0)
	const isDone = await isTrained(context.context.db, memberId)
	const title = wordsIn(context).t.training.title
	return json({ answers, at, isDone, hasAnswered: asked.get('answered') !== null, isAtEnd: open < 0 && named < 0, title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const command = parseTraining(form)
	const answered = await answerTraining(context, command)
	return answered.ok ? redirect(`/review/training?case=${command.caseId}&answered=1`, 303) : refusedResponse(answered.refusal, form)
}

export default function Training() {
	const { t } = useWords()
	const { answers, at, isDone, hasAnswered, isAtEnd } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const words = t.training
	const sample = trainingCases[at]
	const right = answers.filter(({ isFitting }) => isFitting).length
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={refused?.refusal} labels={{ decision: words.decide, reason: t.desk.reason }} />
			<p role="status">{words.progress(right, trainingCases.length)}</p>
			{isDone && (
				<Notice kind="done" title={words.done}>
					<p>{words.doneMore}</p>
					<LinkButton kind="primary" href="/review">
						{words.toQueue}
					</LinkButton>
				</Notice>
			)}
			{isDone && isAtEnd ? (
				<p>
					<a href={`/review/training?case=${trainingCases[0].id}`}>{words.again}</a>
				</p>
			) : (
				sample && (
					<TrainingCase
						sample={sample}
						at={at}
						answer={answers.find(({ caseId }) => caseId === sample.id)}
						hasAnswered={hasAnswered && !refused}
						refused={refused}
					/>
				)
			)}
		</div>
	)
}
