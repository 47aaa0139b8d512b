import { purposesOf, type ConsentTicks } from '#moderation/contribute/consent-text.ts'
import type { ConsentWay } from '#moderation/contribute/consent.ts'
import { missingOfVoice } from '#moderation/contribute/voice.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { listContributionFiles, type ContributionFile } from '#db/read/list-contribution-files.ts'
import type { Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { giveConsent } from './give-consent.ts'
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
	const purposes = purposesOf(command.edit.change.licence ?? null, command.ticks)
	const faults = [...missingOfVoice({ gifts, hasProof: proof !== undefined, spokenBy: command.spokenBy }), ...missingTicks(command.ticks)]
	if (faults.length > 0 || !proof) return refuse({ code: 'invalid', faults })
	const { contributionId, language } = command
	const { spokenBy, version } = saved.value
	const by = spokenBy === null ? 'giver' : 'person'
	const given = await giveConsent(context, { contributionId, purposes, by, personId: spokenBy, ...proof, language })
	if (!given.ok) return given
	return submitContribution(context, { contributionId, edit: { version, change: {}, captions: [] }, ticks: {}, language: 'vi' })
}

/** The answer recorded last; a signed paper where nothing was recorded. */
function proofAmong(files: readonly ContributionFile[]): { readonly way: ConsentWay; readonly mediaId: string } | undefined {
	const voice = files.findLast((file) => file.part === 'consent')
	if (voice) return { way: 'voice', mediaId: voice.id }
	const paper = files.findLast((file) => file.part === 'signature')
	return paper && { way: 'signature', mediaId: paper.id }
}

/** Showing to everyone and reuse go together: what everyone sees is under a licence. */
function missingTicks(ticks: ConsentTicks) {
	const pairs = [
		['consentKeep', ticks.keep === true],
		['consentReuse', ticks.everyone !== true || ticks.reuse === true],
		['consentEveryone', ticks.reuse !== true || ticks.everyone === true],
	] as const
	return pairs.filter(([, isThere]) => !isThere).map(([field]) => ({ field, code: 'missing' as const }))
}
