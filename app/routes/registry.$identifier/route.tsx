import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Band } from '#app/components/band.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { parseIdentifier } from '#app/forms/identifier.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { throwTombstone } from '#app/throw-tombstone.ts'
import { canHouse } from '#moderation/permissions.ts'
import { todayHere } from '#server/publish/today-here.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { Accounts } from './accounts.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { audienceOf, entryView } from './entry-view.ts'
import { History } from './history.tsx'
import { Names } from './names.tsx'
import { Reuse } from './reuse.tsx'
import { Story } from './story.tsx'
import { structuredData } from './structured-data.ts'
import { Gallery, LeadPicture } from './gallery.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data && `${data.view.title} · Bến Nước` },
	{ name: 'description', content: data?.view.record.descriptions[0]?.text.slice(0, 300) ?? data?.view.title },
	// A search engine would go on showing it when its season is over.
	...(data && data.audience !== 'everyone' ? [{ name: 'robots', content: 'noindex, noarchive' }] : []),
	...(data
		? [
				{ tagName: 'link', rel: 'canonical', href: data.view.url },
				{ tagName: 'link', rel: 'alternate', type: 'application/ld+json', href: `${data.view.url}.jsonld` },
			]
		: []),
]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const detail = await findPublicEntry(context.db, parseIdentifier(params['identifier']))
	if (detail?.joinedInto) throw redirect(`/registry/${encodeURIComponent(detail.joinedInto)}`, 301)
	const today = todayHere(context.now())
	const view = detail && entryView(detail, context.actor, context.env.publicUrl, today)
	const small = /^[a-z]{1,8}-\d{1,8}$/.exec(params['identifier'] ?? '')?.[0]
	if (!view && small) throw redirect(`/registry/${small.toUpperCase()}`, 301)
	if (!view) return throwTombstone(context, params['identifier'], request, detail)
	const audience = audienceOf(detail, today)
	return { view, audience, structured: structuredData(view), canEdit: canHouse(context.actor, 'edit-entry') }
}

export default function Entry() {
	const { t } = useWords()
	const { registry } = t
	const { view, audience, structured, canEdit } = useLoaderData<typeof loader>()
	const { record } = view
	return (
		<article className="entry">
			<Names view={view} />
			<Band tall />
			{audience !== 'everyone' && (
				<Notice kind="warning" title={registry.audience[audience].title}>
					{registry.audience[audience].text}
				</Notice>
			)}
			{view.isSample && <Notice kind="info">{registry.sample}</Notice>}
			<LeadPicture view={view} />
			<div className="entry-body">
				<div className="stack">
					<Story view={view} />
					<Accounts view={view} />
					<Gallery view={view} />
					{record.source && (
						<section className="small">
							<h2>{registry.source}</h2>
							<p className="text soft">{record.source}</p>
							{record.certainty && (
								<p className="soft">
									{registry.certainty}: {t.heritage.certainties[record.certainty]}
								</p>
							)}
						</section>
					)}
				</div>
				<EntryFacts view={view} />
			</div>
			<section className="panel entry-more no-print">
				<h2>{registry.contribute}</h2>
				<LinkButton href={`/contribute?entry=${encodeURIComponent(view.identifier)}`}>{registry.contributeAction}</LinkButton>
				{canEdit && <LinkButton href={`/entries/${encodeURIComponent(view.identifier)}/edit`}>{t.entries.editAction}</LinkButton>}
				{canEdit && <LinkButton href={`/entries/${encodeURIComponent(view.identifier)}/history`}>{t.desk.history}</LinkButton>}
				{canEdit && <LinkButton href={`/entries/${encodeURIComponent(view.identifier)}/join`}>{t.joins.action}</LinkButton>}
			</section>
			<section className="panel entry-more no-print">
				<div className="stack-tight">
					<h2>{t.after.report.title}</h2>
					<p>{t.after.report.linkLead}</p>
					<p>
						{t.suspicions.elsewhere} <a href="/report-object">{t.suspicions.elsewhereLink}</a>.
					</p>
				</div>
				<LinkButton href={`/registry/${encodeURIComponent(view.identifier)}/report`}>{t.after.report.link}</LinkButton>
			</section>
			<History view={view} />
			<Reuse view={view} />
			<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: structured }} />
		</article>
	)
}
