import type { Sighting } from '#moderation/verify/sightings.ts'
import { listEntriesOfMedia } from '#db/read/list-entries-of-media.ts'
import type { Db } from '#db/schema.ts'
import { findCopies } from '../media/find-copies.ts'

/** Pictures looked up for one page. */
const mostLookedUp = 24

/**
 * Public entries whose media show the same as files of this contribution. A giver who looks at their own (`onlyPublished`) is told of published media alone; the desks
 * also of what was merged and is not yet before the public.
 */
export async function listSightings(
	db: Db,
	contributionId: string,
	files: readonly { readonly id: string }[],
	onlyPublished: boolean,
): Promise<Sighting[]> {
	const copies = await findCopies(
		db,
		contributionId,
		files.slice(0, mostLookedUp).map((file) => file.id),
	)
	const entries = await listEntriesOfMedia(
		db,
		copies.map((copy) => copy.otherId),
	)
	return copies.flatMap((copy) =>
		entries
			.filter((entry) => entry.mediaId === copy.otherId && (entry.isPublished || !onlyPublished))
			.map((entry) => ({ entryId: entry.identifier, mine: copy.mediaId, theirs: copy.otherId, kind: copy.kind })),
	)
}
