import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { uploadRefusalSentence } from '#app/i18n/upload-refusal-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { seeUploads, type SeenUpload } from '#server/upload/see-uploads.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** How long what was sent is news, in milliseconds. */
const newsMs = 60 * 60 * 1000

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const contributionId = params['contributionId'] ?? ''
	const seen = await seeUploads(context, contributionId)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const since = context.now().getTime() - newsMs
	const uploads = seen.value.filter(({ at }) => Date.parse(at) > since)
	return json({ contributionId, uploads, title: wordsIn(reading).t.upload.form.title })
}

export default function FilesSent() {
	const { contributionId, uploads } = useLoaderData<typeof loader>()
	const { t } = useWords()
	const words = t.upload.form
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			{uploads.length === 0 ? (
				<p>{words.none}</p>
			) : (
				<ul className="stack">
					{uploads.map((upload) => (
						<Sent key={upload.id} upload={upload} />
					))}
				</ul>
			)}
			<div className="row">
				<LinkButton kind="primary" href={`/contribute/${contributionId}`}>
					{words.back}
				</LinkButton>
			</div>
		</div>
	)
}

function Sent({ upload }: { readonly upload: SeenUpload }) {
	const { t } = useWords()
	const states = { coming: t.upload.broken(Math.floor((upload.sent / upload.bytes) * 100)), arrived: t.upload.sent, safe: t.upload.safe }
	return (
		<li>
			<bdi>
				<strong>{upload.fileName || t.upload.unnamed}</strong>
			</bdi>
			:{' '}
			{upload.state === 'refused'
				? t.upload.refused(upload.refusal ? uploadRefusalSentence(t, upload.refusal) : t.upload.refusals.lost)
				: states[upload.state]}
			{upload.duplicate && `. ${upload.duplicate.isHere ? t.upload.sameHere : t.upload.sameElsewhere(upload.duplicate.title)}`}
		</li>
	)
}
