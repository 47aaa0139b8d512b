import { contributionKinds, creditChoices, type ContributionKind } from '#moderation/contribution.ts'
import {
	consentFields,
	consentLanguages,
	consentPurposes,
	currentConsent,
	type ConsentLanguage,
	type ConsentPurpose,
	type ConsentTicks,
} from '#moderation/contribute/consent-text.ts'
import type { Draft, DraftChange } from '#moderation/contribute/draft.ts'
import type { Caption, Edit } from '#moderation/contribute/edit.ts'
import { legacyFields, legacyReading } from '#moderation/contribute/legacy-text.ts'
import { licenceChoices } from '#moderation/contribute/licence.ts'
import { mostPeople, personConsentField, personField, type DraftPerson, type PeopleEdit } from '#moderation/contribute/people.ts'
import { rightsBases } from '#moderation/contribute/rights.ts'
import { tidyText } from '#moderation/contribute/typed-text.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { heritageClasses } from '#moderation/heritage.ts'
import { personRoles } from '#moderation/merge/attribution.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { questionFields, type QuestionField } from '#moderation/review/questions.ts'
import { parseIdentifier } from './identifier.ts'
import { languagesIn } from './languages.ts'

/** The parts of the form; each says by a hidden `set` that it was shown, for unticked boxes send nothing. */
export const fieldSets = ['files', 'what', 'who', 'licence'] as const

/** The form saves itself while it is typed: a name typed by half is no fault yet. */
export const savingItself = 'autosave'

export interface ContributionForm {
	/** `send` goes to the desk; `save` stays a draft. */
	readonly intent: 'save' | 'send'
	readonly contributionId: string
	readonly edit: Edit
	readonly ticks: ConsentTicks
	/** Language the consent texts were shown in. */
	readonly language: ConsentLanguage
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const fileAct = /^(remove|earlier|later):([0-9a-f-]{36})$/
/** Ids of our places are short; whether one exists is the deed's to say. */
const placeIdMax = 80

/** An id as addresses carry it: anything else names nothing. */
export function parseContributionId(id: string | undefined): Result<string> {
	return id !== undefined && uuid.test(id) ? accept(id) : refuse({ code: 'not-found' })
}

/** What kind, and of which entry of the registry, if they came from one. */
export function parseStart(form: FormData): Result<{ readonly kind: ContributionKind; readonly about: string | null }> {
	const kind = pick(contributionKinds, textOf(form, 'kind'))
	if (kind) return accept({ kind, about: parseIdentifier(textOf(form, 'entry')) || null })
	return refuse({ code: 'invalid', faults: [{ field: 'kind', code: textOf(form, 'kind') === '' ? 'missing' : 'not-allowed' }] })
}

/** An answer to the desk; `field`: the one thing it is about, if the thread is about one. */
export function parseAnswer(form: FormData): { readonly body: string; readonly field: QuestionField | null } {
	return { body: tidyText(textOf(form, 'body'), 'several'), field: pick(questionFields, textOf(form, 'field')) ?? null }
}

/** The whole form of a draft, or those of its parts that were shown. Lengths and completeness are judged by moderation, not here. */
export function parseContribution(id: string | undefined, form: FormData): Result<ContributionForm> {
	const contributionId = parseContributionId(id)
	if (!contributionId.ok) return contributionId
	const intent = textOf(form, 'intent')
	const acted = fileAct.exec(intent)
	const version = Number(textOf(form, 'version'))
	const { change, faults } = readChange(form)
	if (!Number.isInteger(version) || version < 1) faults.push({ field: 'version', code: 'malformed' })
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const act = pick(['remove', 'earlier', 'later'] as const, acted?.[1] ?? '')
	return accept({
		intent: intent === 'send' ? 'send' : 'save',
		contributionId: contributionId.value,
		edit: {
			version,
			change,
			captions: captionsOf(form),
			people: peopleIn(form),
			...(form.getAll('set').includes('licence') && {
				rightsBasis: pick(rightsBases, textOf(form, 'rightsBasis')) ?? null,
			}),
			...(intent === 'about:none' && { forgetsEntry: true }),
			...(act ? { files: { act, mediaId: acted?.[2] ?? '' } } : {}),
		},
		ticks: ticksIn(form),
		language: pick(consentLanguages, textOf(form, 'consentLanguage')) ?? 'vi',
	})
}

/** The draft as the form held it when it was refused: what was typed, over what is saved. */
export function typedOver(draft: Draft, typed: Readonly<Record<string, string | readonly string[]>> | undefined): Draft {
	if (!typed) return draft
	const form = new FormData()
	for (const [name, value] of Object.entries(typed)) for (const each of [value].flat()) form.append(name, each)
	return draftIn(form, draft)
}

/** The draft as a form holds it; parts the form does not show come from what is saved. */
export function draftIn(form: FormData, draft: Draft): Draft {
	return { ...draft, ...readChange(form).change }
}

function readChange(form: FormData): { change: DraftChange; faults: FieldFault[] } {
	const shown = new Set(form.getAll('set'))
	const faults: FieldFault[] = []
	const choice = <Value extends string>(field: string, values: readonly Value[]): Value | null => {
		const text = textOf(form, field)
		const chosen = pick(values, text)
		if (text !== '' && chosen === undefined) faults.push({ field, code: 'not-allowed' })
		return chosen ?? null
	}
	const line = (field: string): string => tidyText(textOf(form, field), 'one')
	const spoken = languagesIn(form)
	if (shown.has('what') && textOf(form, 'intent') !== savingItself) faults.push(...spoken.faults)
	const kind = shown.has('files') && form.has('kind') ? choice('kind', contributionKinds) : null
	const change: DraftChange = {
		...(kind && { kind }),
		...(shown.has('what') && {
			title: line('title'),
			description: tidyText(textOf(form, 'description'), 'several'),
			languages: spoken.languages,
			placeText: line('placeText'),
			placeId: textOf(form, 'placeId').slice(0, placeIdMax) || null,
			periodText: line('periodText'),
			heritageClass: choice('heritageClass', heritageClasses),
		}),
		...(shown.has('who') && {
			maker: line('maker'),
			shown: line('shown'),
			creditChoice: choice('creditChoice', creditChoices),
			creditName: line('creditName'),
		}),
		...(shown.has('licence') && { licence: choice('licence', licenceChoices) }),
	}
	return { change: converted(change, textOf(form, 'intent')), faults }
}

/** The one field whose old font its writer asked to be read, by a button of the form. */
function converted(change: DraftChange, intent: string): DraftChange {
	const field = legacyFields.find((each) => intent === `convert:${each}`)
	const text = field && change[field]
	return field && text ? { ...change, [field]: legacyReading(text) ?? text } : change
}

/** A tick counts for the words it stood beside: each carries the version of its text. */
export function ticksIn(form: FormData): ConsentTicks {
	const ticked = consentPurposes.filter((purpose) => form.get(consentFields[purpose]) === currentConsent[purpose].version)
	return Object.fromEntries(ticked.map((purpose) => [purpose, true]))
}

function captionsOf(form: FormData): Caption[] {
	return [...form.keys()]
		.filter((name) => name.startsWith('caption.'))
		.map((name) => ({ mediaId: name.slice('caption.'.length), text: tidyText(textOf(form, name), 'one') }))
		.filter(({ mediaId }) => uuid.test(mediaId))
}

/** Rows of people the form showed, each under the id the house gave it; and the act on their list, if that is what the button asked. */
export function peopleIn(form: FormData): PeopleEdit {
	const ids = [...new Set(form.getAll('person'))].filter((id): id is string => typeof id === 'string' && uuid.test(id)).slice(0, mostPeople)
	const rows = ids.map((id): DraftPerson => ({
		id,
		role: pick(personRoles, textOf(form, personField('role', id))) ?? 'speaker',
		name: tidyText(textOf(form, personField('name', id)), 'one'),
		creditChoice: pick(creditChoices, textOf(form, personField('credit', id))) ?? null,
		otherName: tidyText(textOf(form, personField('other', id)), 'one'),
		mediaId: textOf(form, personField('file', id)) || null,
		isMinor: form.has(personField('minor', id)),
		guardian: tidyText(textOf(form, personField('guardian', id)), 'one'),
		guardianAgrees: form.has(personField('guardian-agrees', id)),
		...(form.has(personField('contact', id)) && { contact: tidyText(textOf(form, personField('contact', id)), 'one') }),
		agrees: agreedIn(form, personConsentField(id)),
		proof: textOf(form, personField('proof', id)) || null,
	}))
	const intent = textOf(form, 'intent')
	if (intent === 'person:add') return { rows, act: { act: 'add' } }
	return intent.startsWith('person-remove:') ? { rows, act: { act: 'remove', id: intent.slice('person-remove:'.length) } } : { rows }
}

/** Purposes ticked by one person, each with the words now in force. */
function agreedIn(form: FormData, name: string): ConsentPurpose[] {
	const ticked = form.getAll(name)
	return consentPurposes.filter((purpose) => ticked.includes(currentConsent[purpose].version))
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value : ''
}

function pick<Value extends string>(values: readonly Value[], text: string): Value | undefined {
	return values.find((value) => value === text)
}
