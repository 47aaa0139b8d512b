import type { ContributionKind, CreditChoice } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import type { ConsentTicks } from './consent-text.ts'
import type { Draft } from './draft.ts'
import { personLimits } from './people.ts'
import { tooLong } from './typed-text.ts'

/** What is given by voice, chosen by its picture (loại đóng góp bằng lời nói). */
export const voiceSubjects = ['photo', 'song', 'object', 'place', 'custom'] as const
export type VoiceSubject = (typeof voiceSubjects)[number]

/** The kind of contribution each makes: what is shown and told at once is a mix. */
export const kindOfSubject = {
	photo: 'mix',
	song: 'recording',
	object: 'mix',
	place: 'mix',
	custom: 'recording',
} as const satisfies Record<VoiceSubject, ContributionKind>

/** Subjects of which a picture is asked for as well. */
export const picturedSubjects: readonly VoiceSubject[] = ['photo', 'object', 'place']

const names: Record<'vi' | 'en', Record<VoiceSubject, string>> = {
	vi: { photo: 'Ảnh có lời kể', song: 'Bài hát, lời kể', object: 'Đồ vật', place: 'Nơi chốn', custom: 'Phong tục' },
	en: { photo: 'Photo with a telling', song: 'Song or tale', object: 'Object', place: 'Place', custom: 'Custom' },
}

/**
 * The plain title of a gift nobody has named yet (tên tạm): "Bài hát, lời kể, ghi ngày 22/11/2026". `day`: ISO date, as counted in Đắk Lắk.
 */
export function workingTitle(subject: VoiceSubject, day: string, language: 'vi' | 'en'): string {
	const [year, month, date] = day.split('-').map(Number)
	return language === 'vi'
		? `${names.vi[subject]}, ghi ngày ${date}/${month}/${year}`
		: `${names.en[subject]}, recorded ${date}/${month}/${year}`
}

/** Words somebody else may put down for who gave by voice (phần chữ ghi hộ). */
export const enteredFields = ['title', 'description', 'languages', 'place', 'periodText', 'heritageClass', 'maker', 'shown'] as const
export type EnteredField = (typeof enteredFields)[number]

/** For whom it is entered (người được nhập hộ): nothing of this need be typed. */
export interface SpokenBy {
	/** Empty when it is only said aloud, or not told. */
	readonly name: string
	readonly otherName: string
	/** Null: not asked yet. */
	readonly creditChoice: CreditChoice | null
	/** Telephone or the way to find them: for the desks alone. */
	readonly contact: string
}

/** Who speaks (người nói): the giver, somebody they enter it for, or not told yet. */
export type Speaker = 'self' | SpokenBy | null

const contactLimit = 200

/** What lacks before a gift by voice can be sent, in the order of the page. */
export interface VoiceAtHand {
	/** Files of the gift itself that are kept. */
	readonly gifts: number
	/** The recorded answer to the consent text, or the photograph of a signed one. */
	readonly hasProof: boolean
	readonly speaker: Speaker
	readonly told: Pick<Partial<Draft>, 'languages' | 'creditChoice' | 'creditName' | 'licence'>
	/** What the answer agrees to. */
	readonly ticks: ConsentTicks
}

/** Showing to everyone and reuse go together: what everyone sees is under a licence. */
export function missingOfVoice({ gifts, hasProof, speaker, told, ticks }: VoiceAtHand): FieldFault[] {
	const person = speaker === 'self' ? null : speaker
	const checks: readonly (readonly [field: string, isThere: boolean])[] = [
		['gift', gifts > 0],
		['languages', (told.languages ?? []).length > 0],
		['whom', speaker !== null],
		['spokenCredit', person === null || person.creditChoice !== null],
		['spokenName', person?.creditChoice !== 'own-name' || person.name !== ''],
		['spokenOtherName', person?.creditChoice !== 'other-name' || person.otherName !== ''],
		['creditChoice', (told.creditChoice ?? null) !== null],
		['creditName', told.creditChoice !== 'other-name' || (told.creditName ?? '') !== ''],
		['consentKeep', ticks.keep === true],
		['consentEveryone', ticks.reuse !== true || ticks.everyone === true],
		['consentReuse', ticks.everyone !== true || ticks.reuse === true],
		['licence', ticks.reuse !== true || (told.licence ?? null) !== null],
		['proof', hasProof],
	]
	return checks.filter(([, isThere]) => !isThere).map(([field]) => ({ field, code: 'missing' }))
}

export function faultsOfSpokenBy({ name, otherName, contact }: SpokenBy): FieldFault[] {
	return [
		tooLong('spokenName', name, personLimits.name),
		tooLong('spokenOtherName', otherName, personLimits.otherName),
		tooLong('spokenContact', contact, contactLimit),
	].filter((fault) => fault !== undefined)
}
