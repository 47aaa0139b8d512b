import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can, canHouse } from '#moderation/permissions.ts'
import { mostTogether } from '#moderation/review/together.ts'
import { findingsToLookAt } from '#moderation/screen/outcome.ts'
import { decideTogether } from '#server/review/decide-together.ts'
import { listChosen } from '#db/read/list-chosen.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseTogether } from '#app/forms/together.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { Outcomes } from './outcomes.tsx'
import { TogetherForm } from './together-form.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(actor, 'see-review-queue')) return throwRefusal({ code: 'forbidden', action: 'review' }, request)
	const asked = new URL(request.url).searchParams.getAll('id')
	const seen = (await listChosen(db, asked, mostTogether)).filter((one) => can(actor, 'see', { ...one, verifiedBy: null }))
	const chosen = seen.map(({ findings, ...one }) => ({ ...one, toLookAt: findings ? findingsToLookAt(findings).length : 1 }))
	return json({ chosen, title: wordsIn(reading).t.queue.together.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const command = parseTogether(form)
	if (!command.ok) return refusedResponse(command.refusal, form)
	const decided = await decideTogether(context, command.value)
	return decided.ok ? json({ outcomes: decided.value }) : refusedResponse(decided.refusal, form)
}

export default function ReviewTogether() {
	const { t } = useWords()
	const { chosen } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const words = t.queue.together
	const outcomes = answered && 'outcomes' in answered ? answered.outcomes : null
	const refused = answered && 'refusal' in answered ? answered : undefined
	const waiting = chosen.filter((one) => one.state === 'screened')
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} actions={<LinkButton href="/review">{t.desk.queues.review.title}</LinkButton>} />
			<RefusalNotice refusal={refused?.refusal} />
			{outcomes && <Outcomes outcomes={outcomes} chosen={chosen} />}
			{waiting.length > 0 ? (
				<TogetherForm chosen={waiting} answered={refused} />
			) : (
				!outcomes && (
					<EmptyState title={words.none}>
						<p>{words.noneHint}</p>
					</EmptyState>
				)
			)}
		</div>
	)
}
