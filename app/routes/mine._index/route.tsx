import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { ownCursorText, parseOwnCursor } from '#app/forms/own-cursor.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { listOwnContributions } from '#db/read/list-own-contributions.ts'
import { listEnteredForOthers } from '#db/read/find-seen.ts'
import { countUnread } from '#db/read/find-notice.ts'
import { OwnCard } from './own-card.tsx'
import './mine.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const after = parseOwnCursor(new URL(request.url).searchParams.get('after'))
	const { items, older } = await listOwnContributions(context.db, member.id, { after })
	const olderHref = older && `/mine?after=${encodeURIComponent(ownCursorText(older))}`
	const unread = await countUnread(context.db, member.id)
	const entered = after === undefined ? await listEnteredForOthers(context.db, member.id) : []
	return json({ items, entered, unread, olderHref, isFirst: after === undefined, title: wordsIn(reading).t.mine.title })
}

const groups = ['waiting', 'draft', 'given'] as const

export default function Mine() {
	const { items, entered, unread, olderHref, isFirst } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.mine
	const giveMore = (
		<LinkButton kind="primary" href="/contribute">
			{words.contribute}
		</LinkButton>
	)
	return (
		<div className="stack">
			<PageHead
				title={words.title}
				lead={words.lead}
				actions={
					<>
						{items.length > 0 && giveMore}
						<LinkButton href="/mine/notices">{t.after.notices.count(unread)}</LinkButton>
						<LinkButton href="/collection">{t.collection.title}</LinkButton>
					</>
				}
			/>
			{items.length === 0 && isFirst && (
				<EmptyState title={words.empty} action={giveMore}>
					<p>{words.emptyMore}</p>
				</EmptyState>
			)}
			{groups.map((group) => {
				const shown = items.filter((item) => item.group === group)
				return (
					shown.length > 0 && (
						<section key={group} className="stack-tight" aria-labelledby={`group-${group}`}>
							<h2 id={`group-${group}`} className="serif">
								{words.groups[group]}
							</h2>
							<ul className="own-list">
								{shown.map((item) => (
									<li key={item.id}>
										<OwnCard item={item} />
									</li>
								))}
							</ul>
						</section>
					)
				)
			})}
			{entered.length > 0 && (
				<section className="stack-tight" aria-labelledby="entered">
					<h2 id="entered" className="serif">
						{t.standing.entered}
					</h2>
					<p>{t.standing.enteredLead}</p>
					<ul>
						{entered.map(({ code, takenOverAt }) => (
							<li key={code}>{t.standing.enteredOne(code, formatDate(locale, takenOverAt))}</li>
						))}
					</ul>
				</section>
			)}
			<Pager newer={isFirst ? null : '/mine'} older={olderHref} words={{ newer: t.common.first, older: t.common.next }} />
		</div>
	)
}
