import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { checkOwnBatch } from '#server/collection/check-own-batch.ts'
import { DryRun } from './dry-run.tsx'
import { MappingForm } from './mapping-form.tsx'
import { performOnBatch } from './perform.ts'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	if (context.actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const seen = await checkOwnBatch(context, idOrNone(params['batchId']))
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const asked = new URL(request.url).searchParams
	const isMapping = seen.value.missing.length > 0 || asked.has('columns')
	const imported = Number(asked.get('imported') ?? '0') || 0
	const title = wordsIn(reading).t.collectionBatch.title
	return json({ seen: seen.value, isMapping, imported, title }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const batchId = idOrNone(params['batchId'])
	const done = await performOnBatch(context, batchId, form)
	return done.ok ? redirect(done.value, 303) : refusedResponse(done.refusal, form)
}

export default function OneBatch() {
	const { seen, isMapping, imported } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t } = useWords()
	const words = t.collectionBatch
	const isDone = seen.content.rows.length === 0
	const labels = Object.fromEntries(Object.entries(t.collection.fields).map(([column, label]) => [`map-${column}`, label]))
	return (
		<div className="stack">
			<PageHead
				title={words.title}
				lead={seen.content.fileName && <bdi>{seen.content.fileName}</bdi>}
				actions={<LinkButton href="/collection">{words.see}</LinkButton>}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={labels} />
			{imported > 0 && <Notice kind="done" title={words.imported(imported)} />}
			{isDone && <p>{words.finished}</p>}
			{!isDone && (isMapping ? <MappingForm seen={seen} answered={answered} /> : <DryRun seen={seen} answered={answered} />)}
			{!isDone && (
				<form method="post" className="row">
					<input type="hidden" name="version" value={seen.version} />
					<Button kind="quiet" name="intent" value="drop-all">
						{words.drop}
					</Button>
				</form>
			)}
		</div>
	)
}
