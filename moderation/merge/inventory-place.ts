import type { EntryPlace } from '../entry.ts'
import type { InventoryProblem } from './inventory-fault.ts'

/** A unit as the import needs it: its names and codes on the day the file speaks of, and the units of today that its links lead to. */
export interface BookPlace {
	readonly id: string
	readonly level: 'province' | 'district' | 'commune'
	/** Full names ("Xã Krông Na"): the official one first, then variants. */
	readonly names: readonly string[]
	readonly codes: readonly string[]
	readonly parentId: string | null
	/** Ids of today's units by successor links; its own when it still stands. */
	readonly today: readonly string[]
}

/** The units of 23 June 2022, which the columns `…_2022` speak of, and those of today. */
export interface PlaceBook {
	readonly then: readonly BookPlace[]
	readonly today: readonly BookPlace[]
}

interface PlaceFault {
	readonly column: string
	readonly problem: InventoryProblem
}

interface Found {
	readonly place?: BookPlace
	readonly problem?: InventoryProblem
}

/**
 * The place as written, and as resolved. A commune that was split resolves to one of its parts only where the file itself names that part:
 * nothing here guesses.
 */
export function resolveInventoryPlace(
	cells: Readonly<Record<string, string>>,
	book: PlaceBook,
): { value: EntryPlace; faults: readonly PlaceFault[] } {
	const cell = (column: string): string => cells[column] ?? ''
	const district = find(book.then, 'district', cell('district_2022'), '', undefined)
	const commune = find(book.then, 'commune', cell('commune_2022'), cell('commune_code_2022'), district.place?.id)
	const now = find(book.today, 'commune', cell('commune_2025'), cell('commune_code_2025'), undefined)
	const led = commune.place?.today ?? []
	const strayed = commune.place && now.place && !led.includes(now.place.id)
	const expected = book.today.filter((place) => led.includes(place.id)).map(nameOf)
	return {
		value: {
			districtAsWritten: cell('district_2022') || null,
			communeAsWritten: cell('commune_2022') || cell('commune_2025') || null,
			note: cell('place_note') || null,
			placeIdThen: (commune.place ?? district.place)?.id ?? null,
			placeId: now.place?.id ?? (led.length === 1 ? (led[0] ?? null) : null),
		},
		faults: [
			...faultOf('district_2022', district),
			...faultOf('commune_2022', commune),
			...faultOf('commune_2025', now),
			...(strayed ? faultOf('commune_2025', differs(expected.join(' | '))) : []),
		],
	}
}

/** By code where there is one (and the name beside it must agree), else by name within the district. */
function find(book: readonly BookPlace[], level: BookPlace['level'], name: string, code: string, parentId: string | undefined): Found {
	if (name === '' && code === '') return {}
	const units = book.filter((place) => place.level === level)
	const named = units.filter((place) => place.names.some((own) => plain(own) === plain(name)))
	if (code !== '') {
		const coded = units.find((place) => place.codes.includes(code))
		if (!coded) return { problem: { code: 'unknown-place' } }
		if (name !== '' && !named.includes(coded)) return differs(nameOf(coded))
		return parentId !== undefined && coded.parentId !== parentId ? differs(nameWithParent(coded, book)) : { place: coded }
	}
	const choices = parentId === undefined ? named : named.filter((place) => place.parentId === parentId)
	const only = choices[0]
	if (!only) return { problem: { code: 'unknown-place' } }
	if (choices.length > 1) return { problem: { code: 'ambiguous-place', choices: choices.map((place) => nameWithParent(place, book)) } }
	return { place: only }
}

function faultOf(column: string, { problem }: Found): PlaceFault[] {
	return problem ? [{ column, problem }] : []
}

function differs(expected: string): Found {
	return { problem: { code: 'place-differs', expected } }
}

function nameOf(place: BookPlace): string {
	return place.names[0] ?? place.id
}

function nameWithParent(place: BookPlace, book: readonly BookPlace[]): string {
	const parent = book.find(({ id }) => id === place.parentId)
	return parent ? `${nameOf(place)}, ${nameOf(parent)}` : nameOf(place)
}

/** Names compare by their letters, whatever the apostrophe, the capitals or the place of the tone mark in "oà". */
function plain(name: string): string {
	return name
		.toLowerCase()
		.replace(/['’‘ʼ`´]/gu, '')
		.replace(/o([àáảãạ])/gu, (_all, letter: string) => `${{ à: 'ò', á: 'ó', ả: 'ỏ', ã: 'õ', ạ: 'ọ' }[letter] ?? ''}a`)
		.replace(/\s+/gu, ' ')
		.trim()
}
