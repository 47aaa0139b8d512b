import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEntryHistory } from '#db/read/find-entry-history.ts'
import { partEntries } from '#server/merge/part-entries.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { offerAct } from '#server/merge/offer-act.ts'
import { actLabels } from '#app/components/desk/act-labels.ts'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { requireOfficer } from '#app/entry-page.ts'
import { textOf, versionOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { attach } from './attach.ts'
import { BuiltOn } from './built-on.tsx'
import { changeSight, sightOf } from './change-sight.ts'
import { takeDownOrLift } from './take-down-act.ts'
import { TakedownForm } from './takedown-form.tsx'
import { TakedownLines } from './takedown-lines.tsx'
import { idIn } from '#app/forms/after.ts'
import { listTakedowns } from '#db/read/find-tombstone.ts'
import { HistoryLines } from './history-lines.tsx'
import { SightForm } from './sight-form.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requireOfficer(context, request)
	const history = await findEntryHistory(context.context.db, params['identifier'] ?? '')
	if (!history) return throwRefusal({ code: 'not-found' }, request)
	const asked = new URL(request.url).searchParams
	return json({
		history,
		...(await listTakedowns(context.context.db, history.identifier)),
		from: { report: idIn(asked.get('report')), file: idIn(asked.get('file')) },
		offer: await offerAct(context.context, false),
		title: `${wordsIn(context).t.desk.history}: ${history.title}`,
	})
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	requireOfficer(context, request)
	const identifier = params['identifier'] ?? ''
	const form = await request.formData()
	const command = {
		identifier,
		entryVersion: versionOf(form, 'entryVersion'),
		revision: versionOf(form, 'revision'),
		reason: textOf(form, 'reason'),
	}
	if (form.get('intent') === 'act') return attach(context, form, command)
	const acted = takeDownOrLift(context, form, identifier)
	if (acted) return acted
	if (sightOf(form)) return changeSight(context, form, command)
	const undone = form.get('intent') === 'part' ? await partEntries(context.context, command) : await undoMerge(context.context, command)
	return undone.ok ? redirect(`/entries/${identifier}/history`, 303) : refusedResponse(undone.refusal, form)
}

export default function EntryHistoryPage() {
	const { t } = useWords()
	const { history, offer, takedowns, files, from } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const open = <LinkButton href={`/registry/${history.identifier}`}>{t.desk.openEntry}</LinkButton>
	return (
		<div className="stack">
			<PageHead title={history.title} lead={t.desk.historyLead(history.identifier, history.version)} actions={open} />
			<RefusalNotice refusal={answered?.refusal} labels={{ reason: t.entries.sight.reason, ...actLabels(t) }} />
			{history.joinedInto && (
				<Notice kind="info">
					<a href={`/entries/${encodeURIComponent(history.joinedInto)}/history`}>{t.joins.joinedInto(history.joinedInto)}</a>
				</Notice>
			)}
			{answered?.refusal.code === 'built-on' && <BuiltOn by={answered.refusal.by} />}
			{history.joinedInto === null && history.visibility !== 'removed' && (
				<>
					<TakedownForm {...from} version={history.version} files={files} answered={answered} />
					{history.visibility !== 'public' && <SightForm history={history} answered={answered} />}
				</>
			)}
			<TakedownLines takedowns={takedowns} answered={answered} />
			<HistoryLines history={history} offer={offer} answered={answered} />
		</div>
	)
}
