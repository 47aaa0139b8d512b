import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { NotRegistration } from '#app/components/collection/not-registration.tsx'
import { Field } from '#app/components/field.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { oneOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusalSentence } from '#app/i18n/refusal-sentence.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { requireHouse } from '#app/require-house.ts'
import { listOwnBatches } from '#db/read/find-batch.ts'
import { tableFaults, type Refusal } from '#moderation/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'keep-collection', request)
	const { actor, db, vault } = context.context
	const batches = await listOwnBatches(db, actor.memberId ?? '')
	const refusal = refusalNamed(new URL(request.url).searchParams.get('fault'))
	const title = wordsIn(context).t.collectionBatch.title
	return json({ batches, refusal, maySeal: vault !== undefined, title })
}

/** Why the last list was not taken: the upload is answered here by redirect. */
function refusalNamed(fault: string | null): Refusal | null {
	const reason = oneOf(tableFaults, fault)
	if (reason) return { code: 'unreadable-table', reason }
	if (fault === 'too-many-attempts') return { code: 'too-many-attempts', retryAfterSeconds: 3600 }
	return fault === 'no-sealing-key' ? { code: 'no-sealing-key' } : null
}

export default function Batch() {
	const { batches, refusal, maySeal } = useLoaderData<typeof loader>()
	const { t } = useWords()
	const words = t.collectionBatch
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} actions={<LinkButton href="/collection">{words.see}</LinkButton>} />
			{refusal && <Notice kind="refused" title={refusalSentence(t, refusal)} />}
			<NotRegistration />
			<section className="stack-tight" aria-labelledby="template">
				<h2 id="template">{words.template}</h2>
				<p className="row">
					<LinkButton href="/collection/template.xlsx">{words.templateXlsx}</LinkButton>
					<LinkButton href="/collection/template.csv">{words.templateCsv}</LinkButton>
				</p>
				<p>{words.photosFirst}</p>
			</section>
			{maySeal ? (
				<form method="post" action="/collection/batch" encType="multipart/form-data" className="stack-tight">
					<Field type="file" name="sheet" label={words.file} hint={words.fileHint} accept=".xlsx,.csv,text/csv" required />
					<p className="small soft">{words.sealedNote}</p>
					<div className="row">
						<Button kind="primary">{words.send}</Button>
					</div>
				</form>
			) : (
				<Notice kind="warning" title={refusalSentence(t, { code: 'no-sealing-key' })} />
			)}
			{batches.length > 0 && (
				<section className="stack-tight" aria-labelledby="unfinished">
					<h2 id="unfinished">{words.unfinished}</h2>
					<ul>
						{batches.map((batch) => (
							<li key={batch.id}>
								<a href={`/collection/batch/${batch.id}`}>{words.rowsLeft(batch.rowsLeft)}</a>
							</li>
						))}
					</ul>
				</section>
			)}
		</div>
	)
}
