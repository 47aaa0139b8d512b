import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findContributionForOwner, type OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { findMember } from '#db/read/find-member.ts'
import { findVoiceGift, type VoiceGift } from '#db/read/find-voice-gift.ts'
import { listPlaceCentres, type PlaceCentre } from '#db/read/list-place-centres.ts'
import type { PlaceView } from '#db/read/list-places.ts'
import { listRecentPlaces } from '#db/read/list-recent-places.ts'
import type { Context } from '../context.ts'

/** Everything the page of a gift by voice shows. */
export interface SeenVoiceGift {
	readonly contribution: OwnedContribution
	readonly gift: VoiceGift
	readonly member: { readonly id: string; readonly name: string }
	readonly centres: readonly PlaceCentre[]
	readonly recentPlaces: readonly PlaceView[]
	/** Number to call for help, if the house has one. */
	readonly helpPhone: string | null
}

export async function seeVoiceGift(context: Context, id: string): Promise<Result<SeenVoiceGift>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const [contribution, gift, member] = await Promise.all([
		findContributionForOwner(context.db, memberId, id, context.now()),
		findVoiceGift(context.db, id),
		findMember(context.db, memberId),
	])
	if (!contribution || !gift || !member) return refuse({ code: 'not-found' })
	return accept({
		contribution,
		gift,
		member: { id: member.id, name: member.displayName },
		centres: await listPlaceCentres(context.db),
		recentPlaces: await listRecentPlaces(context.db, memberId),
		helpPhone: context.env.helpPhone ?? null,
	})
}
