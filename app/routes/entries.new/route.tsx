import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EntryForm } from '#app/components/entry-form/entry-form.tsx'
import { fieldLabels } from '#app/components/entry-form/field-label.ts'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { formAgain, offersFor, requireOfficer, valuesIn, withoutSaving } from '#app/entry-page.ts'
import { parseEntryForm } from '#app/forms/entry.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import type { PageHandle } from '#app/root.tsx'
import { createEntry } from '#server/merge/create-entry.ts'

export const handle: PageHandle = { wide: true, hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireOfficer(context, request)
	const values = { 'name-0-lang': 'vi', 'name-0-kind': 'official', 'description-0-lang': 'vi' }
	return json({ title: wordsIn(context).t.entries.newTitle, values, places: await offersFor(context, values) })
}

export async function action({ context, request }: ActionFunctionArgs) {
	requireOfficer(context, request)
	const form = await request.formData()
	const unsaved = withoutSaving(form)
	if (unsaved) return formAgain(context, unsaved)
	const parsed = parseEntryForm(form)
	const created = parsed.ok ? await createEntry(context.context, parsed.value) : parsed
	return created.ok ? redirect(`/registry/${created.value.identifier}`, 303) : formAgain(context, valuesIn(form), created.refusal)
}

export default function NewEntry() {
	const { t } = useWords()
	const loaded = useLoaderData<typeof loader>()
	const again = useActionData<typeof action>()
	const state = { values: again?.values ?? loaded.values, refusal: again?.refusal }
	return (
		<div className="stack">
			<PageHead title={t.entries.newTitle} lead={t.entries.newLead} />
			<RefusalNotice refusal={state.refusal} labels={fieldLabels(t, state.refusal)} />
			<EntryForm state={state} places={again?.places ?? loaded.places} isNew />
		</div>
	)
}
