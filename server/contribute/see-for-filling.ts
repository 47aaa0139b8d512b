import type { Draft } from '#moderation/contribute/draft.ts'
import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findDeskContribution, type DeskFile } from '#db/read/find-desk-contribution.ts'
import { findVoiceGift, type VoiceGift } from '#db/read/find-voice-gift.ts'
import { isUuid } from '#db/is-uuid.ts'
import { listEnteredFields, type Entered } from '#db/read/list-entered-fields.ts'
import type { Context } from '../context.ts'

/** What whoever puts down words has before them: the sound and the pictures, the words so far and whose they are. */
export interface SeenForFilling {
	readonly id: string
	readonly code: string
	readonly version: number
	readonly words: Pick<
		Draft,
		'title' | 'description' | 'languages' | 'placeId' | 'placeText' | 'periodText' | 'heritageClass' | 'maker' | 'shown'
	>
	readonly placeLabel: string | null
	readonly files: readonly DeskFile[]
	/** The place or a name as told. Never the answer to a consent. */
	readonly told: readonly DeskFile[]
	readonly entered: readonly Entered[]
	readonly gift: Pick<VoiceGift, 'subject' | 'workingTitle'>
}

export async function seeForFilling(context: Context, id: string): Promise<Result<SeenForFilling>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const found = isUuid(id) ? await findDeskContribution(context.db, id) : undefined
	const gift = found && (await findVoiceGift(context.db, id))
	if (!found || !gift || !can(context.actor, 'see', found.facts)) return refuse({ code: 'not-found' })
	if (!can(context.actor, 'fill', found.facts)) return refuse({ code: 'wrong-state', state: found.facts.state, act: 'submit' })
	const { title, description, languages, placeId, placeText, period, heritageClass, maker, shown } = found
	return accept({
		id,
		code: found.code,
		version: found.facts.version,
		words: { title, description, languages, placeId, placeText, periodText: period, heritageClass, maker, shown },
		placeLabel: found.placeLabel,
		files: found.files,
		told: found.asides.filter((file) => file.part === 'place' || file.part === 'name'),
		entered: await listEnteredFields(context.db, id),
		gift: { subject: gift.subject, workingTitle: gift.workingTitle },
	})
}
