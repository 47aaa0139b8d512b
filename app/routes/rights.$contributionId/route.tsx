import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseContributionId } from '#app/forms/contribution.ts'
import { textOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { findRights } from '#db/read/find-rights.ts'
import { rightsStatementCodes, rightsStatements } from '#moderation/contribute/rights.ts'
import { seeContribution } from '#server/review/see-contribution.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { typedText } from '#app/typed-text.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const seen = await seeContribution(context, params['contributionId'] ?? '')
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	if (!seen.value.actions.includes('state-rights')) return throwRefusal({ code: 'forbidden', action: 'state-rights' }, request)
	const { title, facts } = seen.value
	return json({ title: wordsIn(reading).t.voice.rights.title, of: title, id: facts.id, rights: await findRights(context.db, facts.id) })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const id = parseContributionId(params['contributionId'])
	if (!id.ok) return refusedResponse(id.refusal, form)
	const statement = rightsStatementCodes.find((code) => code === form.get('statement'))
	if (!statement) return refusedResponse({ code: 'invalid', faults: [{ field: 'statement', code: 'missing' }] }, form)
	const done = await stateRights(context, { contributionId: id.value, statement, seen: textOf(form, 'seen') })
	return done.ok ? redirect(`/rights/${id.value}`, 303) : refusedResponse(done.refusal, form)
}

export default function StateRights() {
	const { rights: words } = useWords().t.voice
	const { of, id, rights } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={words.title} lead={of} />
			<RefusalNotice refusal={refused?.refusal} labels={{ statement: words.statement }} />
			<p>
				{words.said}: <strong>{rights.basis ? words.bases[rights.basis].title : words.unsaid}</strong>
			</p>
			{rights.statedBy && <p className="soft">{words.statedBy(rights.statedBy)}</p>}
			<form method="post" action={`/rights/${id}`} className="stack">
				<input type="hidden" name="seen" value={rights.statement ?? ''} />
				<fieldset className="question" id="field-statement">
					<legend>{words.statement}</legend>
					<div className="choices">
						{rightsStatementCodes.map((code) => (
							<ChoiceCard
								key={code}
								type="radio"
								name="statement"
								value={code}
								required
								title={words.statements[code]}
								means={words.statementMeans[code]}
								consequence={rightsStatements[code]}
								defaultChecked={(typedText(refused, 'statement') || rights.statement) === code}
							/>
						))}
					</div>
				</fieldset>
				<div>
					<Button kind="primary">{words.save}</Button>
				</div>
			</form>
		</div>
	)
}
