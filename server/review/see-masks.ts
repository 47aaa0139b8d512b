import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findDeskContribution, type DeskFile } from '#db/read/find-desk-contribution.ts'
import { findMedia } from '#db/read/find-media.ts'
import { hasFilmStill } from '#db/read/has-film-still.ts'
import { listMasks, type MaskView } from '#db/read/list-masks.ts'
import type { Context } from '../context.ts'

export interface SeenMasks {
	readonly contributionId: string
	readonly title: string
	readonly version: number
	readonly file: DeskFile & { readonly kind: NonNullable<DeskFile['kind']> }
	/** Of the original, for choosing a stretch; null for who may not hear it. */
	readonly bareWaveform: readonly number[] | null
	readonly masks: readonly MaskView[]
	/** Of a film: places in it can be covered. */
	readonly hasStill: boolean
	/** An officer, or the reviewer who holds the claim. */
	readonly mayMask: boolean
	readonly maySeeUnmasked: boolean
}

/** One file with what is covered of it, for whoever may cover parts of it or see under them. */
export async function seeMasks(context: Context, contributionId: string, mediaId: string): Promise<Result<SeenMasks>> {
	const { actor } = context
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (![contributionId, mediaId].every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))) return refuse({ code: 'not-found' })
	const found = await findDeskContribution(context.db, contributionId)
	const file = found?.files.find(({ id }) => id === mediaId)
	if (!found || !file || !can(actor, 'see', found.facts)) return refuse({ code: 'not-found' })
	const { kind } = file
	if (file.state !== 'ready' || kind === null) return refuse({ code: 'not-found' })
	const isOfficer = can(actor, 'mask-any', found.facts)
	if (!isOfficer && !can(actor, 'mask', found.facts)) return refuse({ code: 'forbidden', action: 'mask' })
	const { claim } = found.facts
	const holdsClaim = claim?.memberId === actor.memberId && claim.step === 'review' && claim.expiresAt > context.now()
	const maySeeUnmasked = can(actor, 'see-unmasked', found.facts)
	return accept({
		contributionId,
		title: found.title || found.code,
		version: found.facts.version,
		file: { ...file, kind },
		bareWaveform: maySeeUnmasked ? ((await findMedia(context.db, mediaId))?.waveform ?? null) : null,
		masks: await listMasks(context.db, mediaId),
		hasStill: kind === 'video' && (await hasFilmStill(context.db, mediaId)),
		mayMask: isOfficer || holdsClaim,
		maySeeUnmasked,
	})
}
