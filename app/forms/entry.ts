import { entryStandings, type EntryName, type EntryPoint, type EntryStanding } from '#moderation/entry.ts'
import { tidyText, tooLong } from '#moderation/contribute/typed-text.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { certainties, heritageClasses, heritageTypes, type HeritageType } from '#moderation/heritage.ts'
import type { EntryDraft } from '#moderation/merge/entry-draft.ts'
import { identifierForm } from '#moderation/merge/inventory-row.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { readCommunities, readDescriptions, readNames, readRanks, type Fields } from './entry-rows.ts'
import { oneOf, versionOf } from './one-of.ts'

export interface EntryForm {
	readonly identifier: string | null
	readonly version: number
	readonly standing: EntryStanding
	readonly reason: string
	readonly draft: EntryDraft
	/** The officer says that one decision covers several entries. */
	readonly sharesDecision: boolean
}

const lineMax = 500
const textMax = 20_000

/** A posted entry form → what the officer wants written, or every fault by field. */
export function parseEntryForm(form: FormData): Result<EntryForm> {
	const faults: FieldFault[] = []
	const fields = readerOf(form, faults)
	const heritageClass = fields.choice('heritageClass', heritageClasses, 'needed')
	const draft = {
		names: readNames(fields),
		heritageType: heritageClass && fields.choice('heritageType', heritageTypes[heritageClass] as readonly HeritageType[]),
		ranks: readRanks(fields),
		communities: readCommunities(fields),
		place: readPlace(fields),
		point: readPoint(fields),
		year: fields.number('year', 1, 2100, /^\d{1,4}$/),
		period: fields.line('period'),
		maker: fields.line('maker'),
		descriptions: readDescriptions(fields),
		source: fields.text('source', 2000),
		certainty: fields.choice('certainty', certainties),
		notes: fields.text('notes', 2000),
		parent: fields.identifier('parent'),
	}
	const identifier = fields.identifier('identifier')
	const reason = fields.line('reason')
	if (reason === null) faults.push({ field: 'reason', code: 'missing' })
	checkTitle(draft.names, faults)
	if (faults.length > 0 || heritageClass === null) return refuse({ code: 'invalid', faults })
	const standing = oneOf(entryStandings, form.get('standing')) ?? 'inventoried'
	const sharesDecision = form.get('sharesDecision') === 'yes'
	return accept({
		identifier,
		version: versionOf(form),
		standing,
		reason: reason ?? '',
		draft: { ...draft, heritageClass },
		sharesDecision,
	})
}

function checkTitle(names: readonly EntryName[], faults: FieldFault[]): void {
	if (names.some((name) => name.lang === 'vi' && name.kind === 'official')) return
	faults.push({ field: 'name-0-text', code: 'missing' })
}

function readPlace(fields: Fields): EntryDraft['place'] {
	return {
		districtAsWritten: fields.line('districtAsWritten'),
		communeAsWritten: fields.line('communeAsWritten'),
		note: fields.line('placeNote'),
		placeIdThen: chosenPlace(fields, 'placeThenText', 'placeIdThen'),
		placeId: chosenPlace(fields, 'placeText', 'placeId'),
	}
}

/** Words typed without a unit chosen for them would be lost in silence: they are a fault, and the units found are offered. */
function chosenPlace(fields: Fields, textName: string, idName: string): string | null {
	const words = fields.line(textName)
	const id = fields.line(idName)
	if (words !== null && id === null) fields.fault({ field: textName, code: 'not-allowed' })
	return words === null ? null : id
}

function readPoint(fields: Fields): EntryPoint | null {
	const degrees = /^-?\d{1,3}(?:\.\d{1,12})?$/
	const latitude = fields.number('latitude', -90, 90, degrees)
	const longitude = fields.number('longitude', -180, 180, degrees)
	const basis = fields.line('pointBasis')
	if (latitude !== null && longitude !== null) return { latitude, longitude, basis }
	if (latitude !== null && fields.line('longitude') === null) fields.fault({ field: 'longitude', code: 'missing' })
	if (longitude !== null && fields.line('latitude') === null) fields.fault({ field: 'latitude', code: 'missing' })
	return null
}

function readerOf(form: FormData, faults: FieldFault[]): Fields {
	const typed = (name: string, lines: 'one' | 'several', max: number): string | null => {
		const value = form.get(name)
		const text = typeof value === 'string' ? tidyText(value, lines) : ''
		const fault = tooLong(name, text, max)
		if (fault) faults.push(fault)
		return text === '' ? null : text
	}
	const line = (name: string): string | null => typed(name, 'one', lineMax)
	return {
		fault: (fault) => faults.push(fault),
		line,
		text: (name, max = textMax) => typed(name, 'several', max),
		choice(name, allowed, needed) {
			const value = line(name)
			if (value === null && needed) faults.push({ field: name, code: 'missing' })
			const found = oneOf(allowed, value)
			if (value !== null && found === null) faults.push({ field: name, code: 'not-allowed' })
			return found
		},
		number(name, min, max, shape) {
			const value = line(name)?.replace(',', '.') ?? null
			if (value === null) return null
			const number = Number(value)
			if (!shape.test(value)) faults.push({ field: name, code: 'malformed' })
			else if (number < min || number > max) faults.push({ field: name, code: 'out-of-range', min, max })
			else return number
			return null
		},
		identifier(name) {
			const value = line(name)?.toUpperCase() ?? null
			if (value !== null && !identifierForm.test(value)) faults.push({ field: name, code: 'malformed' })
			return value
		},
	}
}
