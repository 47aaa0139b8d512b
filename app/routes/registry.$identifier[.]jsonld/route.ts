import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { parseIdentifier } from '#app/forms/identifier.ts'
import { entryView } from '#app/routes/registry.$identifier/entry-view.ts'
import { provenanceGraph } from '#app/routes/registry.$identifier/provenance-graph.ts'
import { findTombstone } from '#db/read/find-tombstone.ts'
import { askFirst } from '#moderation/publish/ask-first.ts'
import { tombstoneStatus } from '#moderation/publish/takedown.ts'
import type { Context } from '#server/context.ts'
import { anonymous } from '#moderation/actor.ts'
import { todayHere } from '#server/publish/today-here.ts'
import { findPublicEntry, type EntryDetail } from '#db/read/find-public-entry.ts'

/** GET /registry/DL-001.jsonld → the entry and how it came to be, as the public may know it, in schema.org and W3C PROV. */
export async function loader({ context: { context }, params }: LoaderFunctionArgs) {
	const detail = await findPublicEntry(context.db, parseIdentifier(params['identifier']))
	if (detail?.joinedInto) return redirect(`/registry/${encodeURIComponent(detail.joinedInto)}.jsonld`, 301)
	const view = detail && entryView(detail, anonymous, context.env.publicUrl, todayHere(context.now()))
	if (!view) return (detail && sacred(context, detail)) ?? gone(context, params['identifier'])
	return new Response(JSON.stringify(provenanceGraph(view)), {
		headers: {
			...{ 'Content-Type': 'application/ld+json; charset=utf-8', 'Cache-Control': 'no-cache' },
			...(view.isHidden ? { 'X-Robots-Tag': 'noindex, noarchive' } : {}),
		},
	})
}

/** For machines, what its custodians let be known of something sacred: that it is there, and whom to ask. */
function sacred({ env }: Context, detail: EntryDetail): Response | null {
	const told = askFirst(detail)
	if (!told) return null
	const body = {
		'@context': 'https://schema.org',
		'@id': `${env.publicUrl}/registry/${encodeURIComponent(told.identifier)}`,
		'@type': 'Thing',
		identifier: told.identifier,
		conditionsOfAccess: 'ask-first',
		contactPoint: told.asked.map(({ community, ask }) => ({ '@type': 'ContactPoint', name: community, description: ask })),
	}
	return new Response(JSON.stringify(body), {
		status: 403,
		headers: { 'Content-Type': 'application/ld+json; charset=utf-8', 'Cache-Control': 'no-store' },
	})
}

/** For machines, the same tombstone: which entry, since when, why; nothing else of it. */
async function gone(context: Context, identifier: string | undefined): Promise<Response> {
	const stone = await findTombstone(context.db, parseIdentifier(identifier))
	if (!stone) return new Response(null, { status: 404 })
	const { reason, at, degree } = stone
	const told = { '@id': `${context.env.publicUrl}/registry/${encodeURIComponent(stone.identifier)}`, takenDown: { degree, reason, at } }
	return new Response(JSON.stringify(told), {
		status: tombstoneStatus(degree),
		headers: { 'Content-Type': 'application/ld+json; charset=utf-8', 'Cache-Control': 'no-cache' },
	})
}
