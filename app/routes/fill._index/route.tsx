import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SubjectPicture } from '#app/components/subject-picture.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { listWordlessGifts, type WordlessGift } from '#db/read/list-wordless-gifts.ts'
import { canHouse } from '#moderation/permissions.ts'
import './fill-queue.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const others = canHouse(actor, 'see-wordless') ? await listWordlessGifts(db, actor.memberId, 'others') : null
	return json({ title: wordsIn(reading).t.voice.fill.title, own: await listWordlessGifts(db, actor.memberId, 'own'), others })
}

export default function WordlessGifts() {
	const { fill: words } = useWords().t.voice
	const { own, others } = useLoaderData<typeof loader>()
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<section className="stack-tight" aria-labelledby="own">
				<h2 id="own">{words.own}</h2>
				<Gifts gifts={own} empty={words.ownEmpty} />
			</section>
			{others && (
				<section className="stack-tight" aria-labelledby="others">
					<h2 id="others">{words.others}</h2>
					<Gifts gifts={others} empty={words.othersEmpty} />
				</section>
			)}
		</div>
	)
}

function Gifts({ gifts, empty }: { gifts: readonly WordlessGift[]; empty: string }) {
	const { t, locale } = useWords()
	const { fill: words } = t.voice
	if (gifts.length === 0) return <EmptyState title={empty}>{words.emptyMeans}</EmptyState>
	return (
		<ul className="wordless">
			{gifts.map((gift) => (
				<li key={gift.id} className="panel">
					<SubjectPicture subject={gift.subject} />
					<div className="stack-tight">
						<a href={`/fill/${gift.id}`}>
							<strong>{gift.title}</strong>
						</a>
						<p className="soft small">
							{gift.code} · {formatDate(locale, gift.submittedAt)} ·{' '}
							{words.lacks(gift.lacks.map((field) => words.fields[field]).join(', '))}
						</p>
					</div>
				</li>
			))}
		</ul>
	)
}
