import type { FieldFault } from '../field-fault.ts'
import type { PastConsent, StandingConsent } from './consent.ts'
import type { ConsentPurpose } from './consent-text.ts'
import type { Person } from '../merge/attribution.ts'
import { tooLong } from './typed-text.ts'

/** Someone put down in a draft (người liên quan). */
export interface DraftPerson extends Person {
	readonly id: string
	/** Under 18 (trẻ em): the guardian is named and agrees as well. */
	readonly isMinor?: boolean
	/** Name of the parent or guardian. */
	readonly guardian?: string
	/** The guardian's tick as a form held it; what stands is in the consents. */
	readonly guardianAgrees?: boolean
	/** How to reach them: for the desks alone. Undefined: the form did not ask. */
	readonly contact?: string
	/** What they agree to themselves, as a form held it; what stands is in the consents. */
	readonly agrees?: readonly ConsentPurpose[]
	/** Id of the file that shows it: the signed paper or the recorded voice; null: ticked by themselves. */
	readonly proof?: string | null
}

/** What a save says of the people: those the form showed, and at most one act on their list. */
export interface PeopleEdit {
	readonly rows: readonly DraftPerson[]
	readonly act?: { readonly act: 'add' } | { readonly act: 'remove'; readonly id: string }
}

/** What a save changes of the people. */
export interface PeopleChange {
	readonly changed: readonly DraftPerson[]
	readonly removed: string | null
	readonly adds: boolean
}

export const mostPeople = 50
export const personLimits = { name: 300, otherName: 100, contact: 200 } as const

export type PersonPart = 'role' | 'name' | 'credit' | 'other' | 'file' | 'minor' | 'guardian' | 'guardian-agrees' | 'contact' | 'proof'

/** The name one part of a person goes by in forms and faults. */
export function personField(part: PersonPart, id: string): string {
	return `person-${part}-${id}`
}

/** The name of the ticks of one person's own consent: like the giver's own, they are asked anew each time a page comes. */
export function personConsentField(id: string): string {
	return `consent-person-${id}`
}

/** What of a save alters the people held. Rows of people gone meanwhile are passed over, and so is a file that is not there: another window may have removed them. */
export function changePeople(held: readonly DraftPerson[], edit: PeopleEdit | undefined, files: readonly string[]): PeopleChange {
	if (!edit) return { changed: [], removed: null, adds: false }
	const { rows, act } = edit
	const known = rows
		.filter((row) => held.some((person) => person.id === row.id))
		.map((row) => (row.mediaId !== null && !files.includes(row.mediaId) ? { ...row, mediaId: null } : row))
	const changed = known.filter((row) => held.some((person) => person.id === row.id && !isSame(person, row)))
	const removed = act?.act === 'remove' && held.some((person) => person.id === act.id) ? act.id : null
	return { changed, removed, adds: act?.act === 'add' && held.length < mostPeople }
}

/**
 * Whether somebody stays on the list once it was sent: their signed or spoken word is evidence, and what they took back stays taken back. With their row it would be gone, and the
 * giver's word would stand in for theirs.
 */
export function staysNamed(id: string, consents: readonly (PastConsent & Pick<StandingConsent, 'way'>)[]): boolean {
	return consents.some(({ personId, way, stands }) => personId === id && (way !== 'tick' || !stands))
}

/** The fields a change alters, as the audit names them. */
export function alteredPeople({ changed, removed, adds }: PeopleChange): string[] {
	return changed.length > 0 || removed !== null || adds ? ['people'] : []
}

export function peopleFaults(people: readonly DraftPerson[]): FieldFault[] {
	return people.flatMap((person) =>
		[
			tooLong(personField('name', person.id), person.name, personLimits.name),
			tooLong(personField('other', person.id), person.otherName, personLimits.otherName),
			tooLong(personField('guardian', person.id), person.guardian ?? '', personLimits.name),
			tooLong(personField('contact', person.id), person.contact ?? '', personLimits.contact),
		].filter((fault) => fault !== undefined),
	)
}

/**
 * What lacks before it can be sent: everyone named says how they wish to be named; who goes by another name has one; a child's guardian is named and agrees.
 * Rows left empty are nobody; a child whose name is kept back is somebody.
 */
export function missingOfPeople(people: readonly DraftPerson[]): FieldFault[] {
	return people.flatMap((person): FieldFault[] => {
		const isNamed = person.name.trim() !== '' || person.otherName.trim() !== ''
		if (!isNamed && !person.isMinor) return []
		if (isNamed && person.creditChoice === null) return [{ field: personField('credit', person.id), code: 'missing' }]
		if (person.creditChoice === 'other-name' && person.otherName.trim() === '')
			return [{ field: personField('other', person.id), code: 'missing' }]
		if (person.isMinor && !person.guardian?.trim()) return [{ field: personField('guardian', person.id), code: 'missing' }]
		if (person.isMinor && person.guardianAgrees !== true) return [{ field: personField('guardian-agrees', person.id), code: 'missing' }]
		return []
	})
}

function isSame(one: DraftPerson, other: DraftPerson): boolean {
	const isAlike = (['role', 'name', 'creditChoice', 'otherName', 'mediaId'] as const).every((part) => one[part] === other[part])
	const isReached = other.contact === undefined || (one.contact ?? '') === other.contact
	return isAlike && isReached && (one.isMinor ?? false) === (other.isMinor ?? false) && (one.guardian ?? '') === (other.guardian ?? '')
}
