import type { Contribution } from '#moderation/contribution.ts'
import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { MaskedFile } from '#moderation/review/mask.ts'
import { hasFilmStill } from '#db/read/has-film-still.ts'
import { listMasks } from '#db/read/list-masks.ts'
import type { Transaction } from '#db/schema.ts'
import type { MediaRow } from '#db/tables/media.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { lockMedia } from '#db/write/media.ts'
import type { Context } from '../context.ts'

interface HeldFile {
	readonly contribution: Contribution
	readonly media: MediaRow
	readonly file: MaskedFile
}

/** Locks a contribution and one of its files that was read, for whoever may see it. */
export async function holdFile(
	trx: Transaction,
	context: Context,
	{ contributionId, mediaId }: { readonly contributionId: string; readonly mediaId: string },
): Promise<Result<HeldFile>> {
	const locked = await lockContribution(trx, contributionId)
	if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
	const media = await lockMedia(trx, mediaId)
	if (media?.contribution_id !== contributionId || media.state !== 'ready') return refuse({ code: 'not-found' })
	const masks = (await listMasks(trx, mediaId)).map(({ part }) => part)
	const durationMs = media.duration_seconds === null ? null : media.duration_seconds * 1000
	const hasStill = media.kind === 'video' && (await hasFilmStill(trx, mediaId))
	const file = { mediaClass: media.kind, durationMs, hasStill, maskVersion: media.mask_version, masks }
	return accept({ contribution: locked.facts, media, file })
}
