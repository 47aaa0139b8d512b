import { purposesOf, type ConsentTicks } from '#moderation/contribute/consent-text.ts'
import type { ConsentWay } from '#moderation/contribute/consent.ts'
import { missingOfVoice } from '#moderation/contribute/voice.ts'
import type { ConsentAsked } from '#moderation/contribute/give-consent.ts'
import { requireOwn } from '#moderation/contribute/own.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { listConsents } from '#db/read/list-consents.ts'
import { listContributionFiles, type ContributionFile } from '#db/read/list-contribution-files.ts'
import { endConsents } from '#db/write/consent.ts'
import { lockContribution } from '#db/write/contribution.ts'
import type { Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { giveConsentIn } from './give-consent.ts'
import { saveVoiceGift, type VoiceCommand } from './save-voice-gift.ts'
import { submitContribution } from './submit-contribution.ts'

export interface SendVoiceCommand extends VoiceCommand {
	/** What the recorded answer agrees to. */
	readonly ticks: ConsentTicks
	/** Language the consent was read out in (BCP 47). */
	readonly language: string
}

/**
 * Saves the page, binds the recorded (or signed) answer to every purpose agreed to, and sends the gift to the desk. Each of the three is whole in itself and
 * may be done again: what broke off half-way is finished by sending once more.
 */
export async function sendVoiceGift(context: Context, command: SendVoiceCommand): Promise<Result<Applied>> {
	const saved = await saveVoiceGift(context, command)
	if (!saved.ok) return saved
	const files = (await listContributionFiles(context.db, command.contributionId)).filter((file) => file.state !== 'refused')
	const proof = proofAmong(files)
	const gifts = files.filter((file) => file.part === 'gift').length
	const { speaker, ticks, edit } = command
	const purposes = purposesOf(edit.change.licence ?? null, ticks)
	const faults = missingOfVoice({ gifts, hasProof: proof !== undefined, speaker, told: edit.change, ticks })
	if (faults.length > 0 || !proof) return refuse({ code: 'invalid', faults })
	const { contributionId, language } = command
	const { spokenBy, version } = saved.value
	const by = spokenBy === null ? 'giver' : 'person'
	const given = await agreeAnew(context, contributionId, { purposes, by, personId: spokenBy, ...proof, language })
	if (!given.ok) return given
	return submitContribution(context, { contributionId, edit: { version, change: {}, captions: [] }, ticks: {}, language: 'vi' })
}

/**
 * The page asks for everything each time, so its answer takes the place of the one before: a purpose no longer ticked is not agreed to, nor does a helper's
 * own answer stand beside that of whoever spoke.
 */
async function agreeAnew(
	context: Context,
	contributionId: string,
	asked: ConsentAsked & { readonly language: string },
): Promise<Result<unknown>> {
	return context.db.transaction().execute(async (trx): Promise<Result<unknown>> => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const own = requireOwn(context.actor, 'consent', 'consent', locked.facts)
		if (!own.ok) return own
		const isOfThisPage = ({ by, personId }: Pick<ConsentAsked, 'by' | 'personId'>): boolean =>
			by === 'giver' || (by === 'person' && personId === asked.personId)
		const before = (await listConsents(trx, contributionId)).filter((one) => one.stands && isOfThisPage(one))
		const at = context.now()
		const ids = before.map(({ id }) => id)
		await endConsents(trx, contributionId, { askedAt: at, at, by: context.actor.memberId, via: null, why: 'replaced' }, ids)
		return giveConsentIn(trx, context, locked, asked)
	})
}

/** The answer recorded last; a signed paper where nothing was recorded. */
function proofAmong(files: readonly ContributionFile[]): { readonly way: ConsentWay; readonly mediaId: string } | undefined {
	const voice = files.findLast((file) => file.part === 'consent')
	if (voice) return { way: 'voice', mediaId: voice.id }
	const paper = files.findLast((file) => file.part === 'signature')
	return paper && { way: 'signature', mediaId: paper.id }
}
