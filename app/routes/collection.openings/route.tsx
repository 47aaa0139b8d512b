import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OpeningList } from '#app/components/collection/opening-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { listOpenings } from '#db/read/list-openings.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { memberId } = context.actor
	if (memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const title = wordsIn(reading).t.collection.openings.title
	return json({ openings: await listOpenings(context.db, memberId), title }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Openings() {
	const { openings } = useLoaderData<typeof loader>()
	const { t } = useWords()
	const words = t.collection
	return (
		<div className="stack">
			<PageHead
				title={words.openings.title}
				lead={words.openings.lead}
				actions={<LinkButton href="/collection">{words.title}</LinkButton>}
			/>
			{openings.length === 0 ? <EmptyState title={words.openings.empty} /> : <OpeningList openings={openings} withItem />}
		</div>
	)
}
