import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { RadioChoices } from '#app/components/radio-choices.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseSuspicion } from '#app/forms/collection.ts'
import { parseSuspicionNumber } from '#app/forms/suspicion-number.ts'
import { TrapField } from '#app/components/trap-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { suspicionKinds } from '#moderation/collection/suspicion.ts'
import { reportSuspicion } from '#server/collection/report-suspicion.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** `?number=`: whoever reported goes on to where their report stands. */
export function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const typed = new URL(request.url).searchParams.get('number')
	const number = parseSuspicionNumber(typed)
	if (number !== null) return redirect(`/report-object/${number}`, 303)
	return json({ isNoNumber: typed !== null, maySeal: context.vault !== undefined, title: wordsIn(reading).t.suspicions.title })
}

export async function action({ context: { context, address, locale }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const filed = await reportSuspicion(context, { ...parseSuspicion(form), address, locale })
	return filed.ok ? redirect(`/report-object/${filed.value.reference}?sent=1`, 303) : refusedResponse(filed.refusal, form)
}

export default function ReportObject() {
	const { maySeal, isNoNumber } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t } = useWords()
	const words = t.suspicions
	const field = (name: 'object' | 'words' | 'place' | 'contact') => ({
		name,
		label: words[name],
		fault: faultOf(answered?.refusal, name),
		defaultValue: typedText(answered, name),
	})
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice
				refusal={answered?.refusal}
				labels={{ kind: words.kind, object: words.object, words: words.words, place: words.place, contact: words.contact }}
			/>
			<form method="post" className="stack">
				<RadioChoices
					name="kind"
					legend={words.kind}
					values={suspicionKinds}
					words={words.kinds}
					chosen={typedText(answered, 'kind')}
					required
				/>
				<Field {...field('object')} hint={words.objectHint} required />
				<Field {...field('words')} as="textarea" rows={5} hint={words.wordsHint} required />
				<Field {...field('place')} />
				{maySeal ? <Field {...field('contact')} hint={words.contactHint} autoComplete="off" /> : <p>{words.noContact}</p>}
				<TrapField label={words.trap} />
				<div className="row">
					<Button kind="primary">{words.send}</Button>
				</div>
			</form>
			<form className="stack-tight" aria-labelledby="follow">
				<h2 id="follow">{words.follow}</h2>
				<Field
					name="number"
					label={words.number}
					hint="NG-2345-6789"
					fault={isNoNumber ? { field: 'number', code: 'malformed' } : undefined}
					autoComplete="off"
				/>
				<div className="row">
					<Button>{words.see}</Button>
				</div>
			</form>
		</div>
	)
}
