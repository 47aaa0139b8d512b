import { entryFields, type EntryField, type EntryRecord, type FieldProvenance, type RecordProvenance } from '../entry.ts'
import { sameValue } from './same-value.ts'

/** An entry as its latest revision holds it. */
export interface HeldEntry {
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
}

export interface RevisedEntry extends HeldEntry {
	/** Fields whose value changed, in the order of the record; empty: nothing to revise. */
	readonly fields: readonly EntryField[]
}

/** Whom a changed field is henceforth of: one origin for all, or told field by field from what the field had. */
export type Origin = FieldProvenance | ((field: EntryField) => FieldProvenance)

/**
 * The next revision of an entry (bản sửa): each field that changes is henceforth of `origin`, the others keep theirs.
 * `previous` null: a new entry, where every field that says something counts as changed.
 */
export function reviseEntry(previous: HeldEntry | null, next: EntryRecord, origin: Origin): RevisedEntry {
	const fields = entryFields.filter((field) => (previous ? !sameValue(previous.record[field], next[field]) : !saysNothing(next[field])))
	const originOf = typeof origin === 'function' ? origin : () => origin
	const changed: RecordProvenance = Object.fromEntries(fields.map((field) => [field, originOf(field)]))
	const provenance = { ...previous?.provenance, ...changed }
	return { record: next, provenance, fields }
}

function saysNothing(value: EntryRecord[EntryField]): boolean {
	if (value === null) return true
	if (typeof value !== 'object') return false
	return Object.values(value).every((part) => part === null)
}
