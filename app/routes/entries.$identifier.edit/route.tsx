import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EntryForm } from '#app/components/entry-form/entry-form.tsx'
import { fieldLabels } from '#app/components/entry-form/field-label.ts'
import { TwoVersions } from '#app/components/entry-form/two-versions.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { formAgain, offersFor, requireOfficer, valuesIn, withoutSaving } from '#app/entry-page.ts'
import { parseEntryForm } from '#app/forms/entry.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { editEntry } from '#server/merge/edit-entry.ts'
import { loadEntry } from './load-entry.ts'

export const handle: PageHandle = { wide: true, hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	requireOfficer(context, request)
	const entry = await loadEntry(context, params['identifier'] ?? '')
	if (!entry) return throwRefusal({ code: 'not-found' }, request)
	const title = wordsIn(context).t.entries.editTitle(entry.title)
	return json({ ...entry, title, places: await offersFor(context, entry.values) })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
	requireOfficer(context, request)
	const identifier = params['identifier'] ?? ''
	const form = await request.formData()
	const unsaved = withoutSaving(form)
	if (unsaved) return formAgain(context, unsaved)
	const parsed = parseEntryForm(form)
	const edited = parsed.ok ? await editEntry(context.context, { ...parsed.value, identifier }) : parsed
	if (edited.ok) return redirect(`/registry/${identifier}`, 303)
	if (edited.refusal.code === 'not-found') return throwRefusal(edited.refusal, request)
	const theirs = edited.refusal.code === 'stale-version' ? (await loadEntry(context, identifier))?.values : undefined
	return formAgain(context, valuesIn(form), edited.refusal, theirs)
}

export default function EditEntry() {
	const { t } = useWords()
	const loaded = useLoaderData<typeof loader>()
	const again = useActionData<typeof action>()
	const state = { values: again?.values ?? loaded.values, refusal: again?.refusal }
	return (
		<div className="stack">
			<PageHead title={loaded.title} lead={t.entries.editLead(loaded.identifier, loaded.version)} />
			{loaded.isSample && <Notice kind="info">{t.entries.sample}</Notice>}
			<RefusalNotice refusal={state.refusal} labels={fieldLabels(t, state.refusal)} />
			{again?.theirs && <TwoVersions theirs={again.theirs} mine={again.values} identifier={loaded.identifier} />}
			{loaded.accounts > 0 && <p>{t.entries.accounts(loaded.accounts)}</p>}
			<EntryForm state={state} places={again?.places ?? loaded.places} isNew={false} />
		</div>
	)
}
