import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseReport } from '#app/forms/after.ts'
import { parseIdentifier } from '#app/forms/identifier.ts'
import { RadioChoices } from '#app/components/radio-choices.tsx'
import { TrapField } from '#app/components/trap-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { entryView } from '#app/routes/registry.$identifier/entry-view.ts'
import { typedText } from '#app/typed-text.ts'
import { todayHere } from '#server/publish/today-here.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { reportKinds } from '#moderation/review/report.ts'
import { fileReport } from '#server/review/file-report.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const detail = await findPublicEntry(context.db, parseIdentifier(params['identifier']))
	const view = detail && entryView(detail, context.actor, context.env.publicUrl, todayHere(context.now()))
	if (!view) return throwRefusal({ code: 'not-found' }, request)
	const { t } = wordsIn(reading)
	const files = view.media.map((file, index) => ({ id: file.id, name: file.caption || `${t.after.report.file} ${index + 1}` }))
	return json({ entryTitle: view.title, files, title: `${t.after.report.title}: ${view.title}` })
}

export async function action({ context: { context, address, locale }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const identifier = parseIdentifier(params['identifier'])
	const filed = await fileReport(context, { ...parseReport(form), identifier, locale, address })
	return filed.ok ? redirect(`/reports/${filed.value.reference}?sent=1`, 303) : refusedResponse(filed.refusal, form)
}

export default function ReportForm() {
	const { entryTitle, files } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t } = useWords()
	const words = t.after.report
	const typed = (name: string) => typedText(answered, name)
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead(entryTitle)} />
			<p>
				{t.suspicions.elsewhere} <a href="/report-object">{t.suspicions.elsewhereLink}</a>.
			</p>
			<RefusalNotice refusal={answered?.refusal} labels={{ kind: words.kind, words: words.words, contact: words.contact }} />
			<form method="post" className="stack">
				<RadioChoices name="kind" legend={words.kind} values={reportKinds} words={t.after.kinds} chosen={typed('kind')} required />
				{files.length > 0 && (
					<Field as="select" name="mediaId" label={words.file} defaultValue={typed('mediaId')}>
						<option value="">{words.wholePage}</option>
						{files.map((file) => (
							<option key={file.id} value={file.id}>
								{file.name}
							</option>
						))}
					</Field>
				)}
				<Field
					as="textarea"
					name="words"
					rows={5}
					label={words.words}
					hint={words.wordsHint}
					fault={faultOf(answered?.refusal, 'words')}
					defaultValue={typed('words')}
					required
				/>
				<Field
					name="contact"
					label={words.contact}
					hint={words.contactHint}
					fault={faultOf(answered?.refusal, 'contact')}
					defaultValue={typed('contact')}
					autoComplete="off"
				/>
				<TrapField label={words.trap} />
				<div className="row">
					<Button kind="primary">{words.send}</Button>
				</div>
			</form>
		</div>
	)
}
