import { creditChoices, type CreditChoice } from '#moderation/contribution.ts'
import type { Edit } from '#moderation/contribute/edit.ts'
import { tidyText } from '#moderation/contribute/typed-text.ts'
import { voiceSubjects, type Speaker, type SpokenBy, type VoiceSubject } from '#moderation/contribute/voice.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { parseContribution, parseContributionId, ticksIn } from './contribution.ts'
import { isLicence, licenceChoices, type LicenceChoice } from '#moderation/contribute/licence.ts'
import { languagesIn, otherLanguageField } from './languages.ts'
import type { ConsentTicks } from '#moderation/contribute/consent-text.ts'

/** The picture touched. */
export function parseVoiceSubject(form: FormData): Result<VoiceSubject> {
	const said = form.get('subject')
	const subject = voiceSubjects.find((each) => each === said)
	return subject ? accept(subject) : refuse({ code: 'invalid', faults: [{ field: 'subject', code: said ? 'not-allowed' : 'missing' }] })
}

export interface VoiceForm {
	readonly intent: 'save' | 'send'
	readonly contributionId: string
	readonly edit: Edit
	readonly speaker: Speaker
	/** What the recorded answer agrees to. */
	readonly ticks: ConsentTicks
	/** Language the consent was read out in. */
	readonly language: string
}

/** The page of a gift by voice. Whatever was left open stays open: only what is sent must be whole. */
export function parseVoice(id: string | undefined, form: FormData): Result<VoiceForm> {
	const contributionId = parseContributionId(id)
	if (!contributionId.ok) return contributionId
	const rest = parseContribution(id, form)
	if (!rest.ok) return rest
	const spoken = languagesIn(form)
	const faults = spoken.faults.filter(({ field }) => field === otherLanguageField)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	return accept({
		intent: form.get('intent') === 'send' ? 'send' : 'save',
		contributionId: contributionId.value,
		edit: {
			...rest.value.edit,
			captions: [],
			change: {
				languages: spoken.languages,
				placeId: lineOf(form, 'placeId').slice(0, 80) || null,
				creditChoice: creditOf(form, 'creditChoice'),
				creditName: lineOf(form, 'creditName'),
				licence: licenceIn(form),
			},
		},
		speaker: speakerIn(form),
		ticks: ticksIn(form),
		language: lineOf(form, 'consentLanguage').slice(0, 35) || 'vi',
	})
}

/** A licence is for reuse: where reuse is not agreed to but keeping is, nothing is licensed. */
function licenceIn(form: FormData): LicenceChoice | null {
	const { keep, reuse } = ticksIn(form)
	if (reuse === true) return licenceChoices.find((each) => each === form.get('licence') && isLicence(each)) ?? null
	return keep === true ? 'keep-only' : null
}

function speakerIn(form: FormData): Speaker {
	const whom = form.get('whom')
	return whom === 'other' ? spokenByIn(form) : whom === 'self' ? 'self' : null
}

function spokenByIn(form: FormData): SpokenBy {
	return {
		name: lineOf(form, 'spokenName'),
		otherName: lineOf(form, 'spokenOtherName'),
		creditChoice: creditOf(form, 'spokenCredit'),
		contact: lineOf(form, 'spokenContact'),
	}
}

function creditOf(form: FormData, name: string): CreditChoice | null {
	return creditChoices.find((choice) => choice === form.get(name)) ?? null
}

function lineOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? tidyText(value, 'one') : ''
}
