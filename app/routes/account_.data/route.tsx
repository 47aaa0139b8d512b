import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context: { member, ...reading }, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	return json({ title: wordsIn(reading).t.ownData.title })
}

export default function OwnData() {
	const words = useWords().t.ownData
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<section className="stack-tight text">
				<h2 className="serif">{words.download}</h2>
				<p>{words.downloadMeans}</p>
				<form method="post" action="/account/data.zip">
					<Button kind="primary">{words.downloadButton}</Button>
				</form>
			</section>
			<section className="stack-tight text">
				<h2 className="serif">{words.erase.title}</h2>
				<p>{words.erase.lead}</p>
				<p>
					<LinkButton href="/account/erase">{words.eraseLink}</LinkButton>
				</p>
			</section>
		</div>
	)
}
