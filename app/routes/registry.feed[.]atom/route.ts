import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { wordsIn } from '#app/i18n/words-in.ts'
import { entryView } from '#app/routes/registry.$identifier/entry-view.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { findPublicStamp } from '#db/read/find-public-stamp.ts'
import { listRecentEntries } from '#db/read/list-recent-entries.ts'
import { anonymous } from '#moderation/actor.ts'
import { todayHere } from '#server/publish/today-here.ts'
import { atomFeed } from './atom.ts'
import { feedNews } from './feed-news.ts'

const most = 20

/** GET /registry/feed.atom → what came into the registry or changed last, for news readers. As of now: a reader who has it already hears that nothing changed. */
export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { db, env } = context
	const { t, locale, tag = locale } = wordsIn(reading)
	const today = todayHere(context.now())
	const stamp = [tag, JSON.stringify(today), await findPublicStamp(db)].join(' ')
	const headers = {
		'Cache-Control': 'no-cache',
		ETag: `W/"${createHash('sha256').update(stamp).digest('base64url').slice(0, 22)}"`,
		Vary: 'Cookie, Accept-Encoding',
	}
	if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
	const news = []
	for (const { identifier, title } of await listRecentEntries(db, most)) {
		const detail = await findPublicEntry(db, identifier)
		const view = detail && !detail.joinedInto ? entryView(detail, anonymous, env.publicUrl, today) : null
		if (view && !view.isHidden) news.push(feedNews(view, title, t))
	}
	const feed = atomFeed({
		url: `${env.publicUrl}/registry/feed.atom`,
		pageUrl: `${env.publicUrl}/registry`,
		title: `${t.home.recent} · ${t.common.siteName}`,
		subtitle: t.home.lead,
		lang: tag,
		author: t.common.siteName,
		updatedAt: news[0]?.updatedAt ?? context.now().toISOString(),
		news,
	})
	return new Response(feed, { headers: { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
