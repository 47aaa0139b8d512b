import { sql } from 'kysely'
import type { MediaNoteKind } from '#moderation/verify/media-note.ts'
import type { Db } from '../schema.ts'

/** A note at a moment of a recording, as the desks read it. */
export interface MediaNoteView {
	readonly id: string
	readonly mediaId: string
	readonly kind: MediaNoteKind
	readonly fromMs: number
	readonly toMs: number | null
	readonly body: string
	readonly by: string
	readonly isMine: boolean
	/** ISO time. */
	readonly at: string
}

/** Notes on these files in the order of the recording, at most 500. Callers ask `mayNote`. */
export async function listMediaNotes(db: Db, mediaIds: readonly string[], viewerId: string): Promise<MediaNoteView[]> {
	if (mediaIds.length === 0) return []
	const rows = await db
		.selectFrom('media_note as n')
		.innerJoin('member', 'member.id', 'n.author_id')
		.select(['n.id', 'n.media_id', 'n.kind', 'n.from_ms', 'n.to_ms', 'n.body', 'n.author_id', 'n.at', 'member.display_name'])
		.where('n.media_id', 'in', [...mediaIds])
		.where('n.removed_at', 'is', null)
		.where(isTold(viewerId))
		.orderBy('n.from_ms')
		.orderBy('n.at')
		.orderBy('n.id')
		.limit(500)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		mediaId: row.media_id,
		kind: row.kind,
		fromMs: row.from_ms,
		toMs: row.to_ms,
		body: row.body,
		by: row.display_name,
		isMine: row.author_id === viewerId,
		at: row.at.toISOString(),
	}))
}

/** While a second opinion is wanted, notes of who gave the first are told to nobody else: they would give it away. */
function isTold(viewerId: string) {
	return sql<boolean>`not exists (
		select from media join contribution on contribution.id = media.contribution_id join opinion on opinion.contribution_id = contribution.id
		where media.id = n.media_id and contribution.state = 'approved' and opinion.decided_by = n.author_id and n.author_id <> ${viewerId}
			and (select count(*) from opinion waiting where waiting.contribution_id = contribution.id and waiting.ended_at is null) < 2)`
}
