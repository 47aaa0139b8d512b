import type { EntryDetail, EntryMediaItem } from '#db/read/find-public-entry.ts'
import { anonymous, type Actor } from '#moderation/actor.ts'
import type { Today } from '#moderation/publish/access-rule.ts'
import { publicEntry, type PublicEntry } from '#moderation/publish/public-entry.ts'

/** What the page shows: what the reader may see of the record, and what stands around it. */
export interface EntryView
	extends
		PublicEntry<EntryMediaItem>,
		Omit<
			EntryDetail,
			| 'record'
			| 'provenance'
			| 'revisions'
			| 'traces'
			| 'media'
			| 'joinedInto'
			| 'centre'
			| 'care'
			| 'visibility'
			| 'createdAt'
			| 'updatedAt'
			| 'rules'
			| 'isTakenDown'
		> {
	/** ISO times. */
	readonly createdAt: string
	readonly updatedAt: string
	/** The address this entry is cited by. */
	readonly url: string
}

export type ShownMedia = EntryView['media'][number]

/** Who sees an entry today (ai xem được): everyone; everyone while its season lasts; those its community's rules let in; officers. */
export type Audience = 'everyone' | 'season' | 'community' | 'officers'

export function audienceOf(detail: EntryDetail, today: Today): Audience {
	if (detail.visibility === 'public') return 'everyone'
	if (detail.visibility !== 'community') return 'officers'
	return publicEntry(detail, anonymous, today) === null ? 'community' : 'season'
}

/** Null when this reader may not see the entry today; without a day nothing is in season. */
export function entryView(detail: EntryDetail, viewer: Actor, publicUrl: string, today?: Today): EntryView | null {
	const shown = publicEntry(detail, viewer, today)
	if (!shown) return null
	const {
		record: _record,
		provenance: _provenance,
		revisions: _revisions,
		traces: _traces,
		joinedInto: _joinedInto,
		centre: _centre,
		care: _care,
		visibility: _visibility,
		rules: _rules,
		isTakenDown: _isTakenDown,
		...around
	} = detail
	return {
		...around,
		...shown,
		createdAt: detail.createdAt.toISOString(),
		updatedAt: detail.updatedAt.toISOString(),
		url: `${publicUrl}/registry/${encodeURIComponent(detail.identifier)}`,
	}
}
