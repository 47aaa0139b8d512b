import { anonymous } from '#moderation/actor.ts'
import { publicEntry } from '#moderation/publish/public-entry.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { findServedMedia } from '#db/read/find-served-media.ts'
import { listPublicEntries } from '#db/read/list-public-entries.ts'
import { listRecentEntries } from '#db/read/list-recent-entries.ts'
import type { Db } from '#db/schema.ts'
import type { Snapshot } from './snapshot.ts'
import { markOf } from './world.ts'

const noFilter = { heritageClass: null, rank: null, community: null, placeIds: null }
const shownStates = new Set(['merged', 'published'])

/** What the public sees that it must not: words or files of gifts withdrawn, kept only, or not (yet) merged. */
export async function leaksIn(db: Db, now: Snapshot): Promise<string[]> {
	const hidden = now.contribution.filter((one) => !shownStates.has(one.state))
	if (hidden.length === 0) return []
	const seen = await readAll(db, now)
	const leaks: string[] = []
	for (const one of hidden) {
		const mark = markOf(one)
		const fields = seen.flatMap(({ what, told }) => (told.includes(mark) || told.includes(one.id) ? [what] : []))
		if (fields.length > 0) leaks.push(`${one.title || one.code} (${one.state}) is public: ${fields.join(', ')}`)
		if (one.state !== 'withdrawn') continue
		const found = await listPublicEntries(db, mark, noFilter, null)
		if (found.entries.length > 0 && !found.isNear) leaks.push(`${one.title} is found by its words`)
		for (const file of now.media.filter((media) => media.contribution_id === one.id))
			if ((await findServedMedia(db, file.id))?.isPublic) leaks.push(`a file of ${one.title} is served`)
	}
	return leaks
}

async function readAll(db: Db, now: Snapshot): Promise<{ what: string; told: string }[]> {
	const pages = await Promise.all(
		now.entry.map(async ({ identifier }) => {
			const detail = await findPublicEntry(db, identifier)
			const shown = detail && publicEntry(detail, anonymous)
			if (!detail || !shown) return []
			return [
				...Object.entries(shown.record).map(([field, value]) => ({ what: `${identifier} ${field}`, told: JSON.stringify(value) })),
				...shown.sources.map((source) => ({ what: `${identifier} source of ${source.field}`, told: JSON.stringify(source) })),
				...shown.revisions.map((revision) => ({ what: `${identifier} revision`, told: JSON.stringify(revision) })),
				{ what: `${identifier} media`, told: JSON.stringify([detail.title, detail.media, detail.parent, detail.components]) },
			]
		}),
	)
	const [listed, recent] = await Promise.all([listPublicEntries(db, '', noFilter, null), listRecentEntries(db, 50)])
	return [...pages.flat(), { what: 'the list', told: JSON.stringify(listed.entries) }, { what: 'the news', told: JSON.stringify(recent) }]
}
