import type { EntryRecord } from '../entry.ts'
import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { isDate } from './is-date.ts'

/** A numbered act (biên bản) under which the registry is changed; its number is unique within a year of the office that gives it. */
export interface Act {
	/** Short sign of the office as it stands after the number on paper, like `SVHTTDL`. */
	readonly office: string
	readonly year: number
	readonly number: number
	readonly signer: string
	/** ISO date. */
	readonly signedOn: string
	readonly note: string
}

/** An act as typed; all empty but the office: none. */
export interface TypedAct {
	readonly office: string
	readonly number: string
	readonly signer: string
	readonly signedOn: string
	readonly note: string
}

const actSignerMax = 200
const actNoteMax = 2000
const highestNumber = 99_999
const firstYear = 1975

/** The act as it will be recorded, or null where none was typed and none is needed. `today`: ISO date here; nothing is signed in the future. */
export function readAct(typed: TypedAct, { today, isNeeded }: { today: string; isNeeded: boolean }): Result<Act | null> {
	const [office, number, signer, signedOn, note] = [typed.office, typed.number, typed.signer, typed.signedOn, typed.note].map((text) =>
		text.normalize('NFC').trim(),
	) as [string, string, string, string, string]
	if (!isNeeded && number === '' && signer === '' && signedOn === '' && note === '') return accept(null)
	const faults: FieldFault[] = []
	if (number === '') faults.push({ field: 'actNumber', code: 'missing' })
	else if (!/^\d{1,9}$/.test(number)) faults.push({ field: 'actNumber', code: 'malformed' })
	else if (Number(number) < 1 || Number(number) > highestNumber)
		faults.push({ field: 'actNumber', code: 'out-of-range', min: 1, max: highestNumber })
	if (!isOffice(office)) faults.push({ field: 'actOffice', code: office === '' ? 'missing' : 'malformed' })
	if (signer === '') faults.push({ field: 'actSigner', code: 'missing' })
	else if (signer.length > actSignerMax) faults.push({ field: 'actSigner', code: 'too-long', max: actSignerMax, length: signer.length })
	if (signedOn === '') faults.push({ field: 'actDate', code: 'missing' })
	else if (!isDate(signedOn)) faults.push({ field: 'actDate', code: 'malformed' })
	else if (signedOn > today || Number(signedOn.slice(0, 4)) < firstYear)
		faults.push({ field: 'actDate', code: 'out-of-range', min: firstYear, max: Number(today.slice(0, 4)) })
	if (note.length > actNoteMax) faults.push({ field: 'actNote', code: 'too-long', max: actNoteMax, length: note.length })
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	return accept({
		office: office.toLocaleUpperCase('vi'),
		year: Number(signedOn.slice(0, 4)),
		number: Number(number),
		signer,
		signedOn,
		note,
	})
}

/** Letters, digits, single `-` between them. */
function isOffice(text: string): boolean {
	return text.length <= 40 && /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(text)
}

/** Its address and its name in the audit: `12-2026-SVHTTDL`. */
export function actKey({ number, year, office }: Pick<Act, 'number' | 'year' | 'office'>): string {
	return `${number}-${year}-${office}`
}

export function parseActKey(key: string): Pick<Act, 'number' | 'year' | 'office'> | null {
	const [, number, year, office] = /^(\d{1,5})-(\d{4})-(.{1,40})$/u.exec(key.normalize('NFC')) ?? []
	return number && year && office && isOffice(office) ? { number: Number(number), year: Number(year), office } : null
}

/** The same act named again, for another change it covers: its number with the same signer and day. */
export function isSameAct(one: Act, other: Act): boolean {
	return actKey(one) === actKey(other) && one.signedOn === other.signedOn && one.signer === other.signer
}

/** National treasures (bảo vật quốc gia) change only under an act, and whatever the province demands one for. */
export function needsAct(records: readonly Pick<EntryRecord, 'ranks' | 'heritageType'>[], isDemanded: boolean): boolean {
	return (
		isDemanded ||
		records.some((record) => record.heritageType === 'bao_vat_quoc_gia' || record.ranks.some(({ rank }) => rank === 'bao_vat_quoc_gia'))
	)
}
