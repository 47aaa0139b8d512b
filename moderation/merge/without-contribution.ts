import { entryFields, type EntryField, type EntryRecord, type FieldProvenance, type RecordProvenance, type RevisionKind } from '../entry.ts'
import { combineLicences } from './licence-compatibility.ts'
import { originLeft } from './origin-left.ts'
import { emptyRecord } from './proposal.ts'
import type { HeldEntry, RevisedEntry } from './revise-entry.ts'
import { sameValue } from './same-value.ts'

/** One revision as the taking back needs it. */
export interface PastRevision {
	readonly kind: RevisionKind
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly contributionId: string | null
	/** Number of the revision that this one undoes; revisions are numbered from 1 without a gap. */
	readonly undoes?: number | null
	/** The contribution it came from was withdrawn since. */
	readonly isTakenBack?: boolean
	/** Of a joining: contributions whose words stand in it, by whatever entry they came, that were withdrawn since. */
	readonly takenBack?: readonly string[]
}

export interface TakenBack {
	readonly record: EntryRecord
	/** Fields whose value goes. */
	readonly fields: readonly EntryField[]
	/** Fields to be credited anew: to whom the value that comes back is of, or, undefined, to nobody who gave. */
	readonly origins: { readonly [Field in EntryField]?: FieldProvenance | undefined }
	/** Nothing but contributions taken back ever named the entry: it has no ground to stand on in public. */
	readonly isGroundless: boolean
}

const listFields = ['names', 'communities', 'descriptions', 'accounts'] as const satisfies readonly EntryField[]
type ListField = (typeof listFields)[number]
type Item = { readonly kind?: string; readonly lang?: string; readonly contributionId?: string; readonly wovenFrom?: readonly string[] }

/** What the values of one field are worked out from. */
interface History {
	readonly revisions: readonly PastRevision[]
	readonly withdrawn: ReadonlySet<string>
}

/**
 * The record as it stands without what a contribution gave (rút lại): nothing of it, nor of others taken back before, may come back. A single value is told again from the revisions of everyone else; from lists only the items that were given go, and items that
 * they had put aside return. `revisions` ascend and are at least one; the last is the present one.
 */
export function withoutContribution(
	revisions: readonly PastRevision[],
	present: Pick<PastRevision, 'record' | 'provenance'>,
	contributionId: string,
): TakenBack {
	const history: History = { revisions, withdrawn: new Set([...takenBackIn(revisions), contributionId]) }
	let record = present.record
	const origins: Partial<Record<EntryField, FieldProvenance | undefined>> = {}
	for (const field of entryFields) {
		if (!isTouched(history, field) && !isHeld(history, present, field)) continue
		const told = isList(field) ? listOthersTold(history, present.record, field) : valueOthersTold(history, present.record, field)
		if (told.value === undefined) continue
		record = { ...record, [field]: told.value }
		if (!sameValue(record[field], present.record[field]) || isOf(history, present.provenance[field]?.contributionId))
			origins[field] = told.origin
	}
	if (record.names.length === 0) return { record: present.record, fields: [], origins: {}, isGroundless: true }
	if (!record.names.some((name) => name.kind === 'official'))
		record = { ...record, names: record.names.map((name, index) => (index === 0 ? { ...name, kind: 'official' } : name)) }
	const fields = entryFields.filter((field) => !sameValue(record[field], present.record[field]))
	return { record, fields, origins, isGroundless: false }
}

/** Contributions of these revisions that were withdrawn since. */
export function takenBackIn(revisions: readonly PastRevision[]): string[] {
	const all = revisions.flatMap((revision) => [
		...(revision.isTakenBack && revision.contributionId ? [revision.contributionId] : []),
		...(revision.takenBack ?? []),
	])
	return [...new Set(all)]
}

function isList(field: EntryField): field is ListField {
	return listFields.some((list) => list === field)
}

function isOf({ withdrawn }: History, contributionId: string | null | undefined): boolean {
	return contributionId !== null && contributionId !== undefined && withdrawn.has(contributionId)
}

/** Of a contribution taken back, or woven out of its words among others. */
function isItemOf(history: History, item: Item): boolean {
	return isOf(history, item.contributionId) || (item.wovenFrom ?? []).some((id) => isOf(history, id))
}

/** An officer's wording that draws on words taken back goes with them. */
function isWovenOf(history: History, origin: FieldProvenance | undefined): boolean {
	return origin?.wording !== undefined && (origin.sources ?? []).some((source) => isOf(history, source.contributionId))
}

/** An origin without the sources taken back; what is left of one or two is told as if they had been alone. */
function withoutSources(history: History, origin: FieldProvenance): FieldProvenance {
	if (!origin.sources?.some((source) => isOf(history, source.contributionId))) return origin
	const sources = origin.sources.filter((source) => !isOf(history, source.contributionId))
	const { sources: _sources, combined, ...rest } = origin
	if (sources.length < 2 || !combined) return sources[0] ? { ...rest, licence: sources[0].licence } : rest
	const whole = combineLicences(
		combined,
		sources.map((source) => source.licence),
	)
	return { ...rest, licence: combined === 'adaptation' && whole.ok ? whole.licence : rest.licence, sources, combined }
}

function isChangedBy({ revisions }: History, index: number, field: EntryField): boolean {
	const [before, after] = [revisions[index - 1], revisions[index]]
	return after !== undefined && (before === undefined || !sameValue(before.record[field], after.record[field]))
}

function isTouched(history: History, field: EntryField): boolean {
	return history.revisions.some((revision, index) => isOf(history, revision.contributionId) && isChangedBy(history, index, field))
}

/** Whether something of them stands in the field, however it came there: also by another entry that was joined into this one. */
function isHeld(history: History, { record, provenance }: Pick<PastRevision, 'record' | 'provenance'>, field: EntryField): boolean {
	return (
		isOf(history, provenance[field]?.contributionId) ||
		hasSourceOf(history, provenance[field]) ||
		(isList(field) && itemsOf(record, field).some((item) => isItemOf(history, item)))
	)
}

function hasSourceOf(history: History, origin: FieldProvenance | undefined): boolean {
	return (origin?.sources ?? []).some((source) => isOf(history, source.contributionId))
}

/** The last revision that changed the field and was nobody's who took it back. */
function lastOrigin(history: History, field: EntryField): FieldProvenance | undefined {
	const last = history.revisions.findLast((revision, index) => isTelling(history, revision, field) && isChangedBy(history, index, field))
	const origin = last?.provenance[field]
	if (!origin) return undefined
	if (isOf(history, origin.contributionId)) return originLeft(origin, (contributionId) => !isOf(history, contributionId))
	return withoutSources(history, origin)
}

function isTelling(history: History, revision: PastRevision, field: EntryField): boolean {
	return (
		!isDerived(history, revision) &&
		!isOf(history, revision.contributionId) &&
		!isOf(history, isList(field) ? null : revision.provenance[field]?.contributionId) &&
		!(!isList(field) && isWovenOf(history, revision.provenance[field])) &&
		!(!isList(field) && revision.kind === 'join' && hasSourceOf(history, revision.provenance[field]))
	)
}

/** A taking back, an undoing, or what was undone: what they wrote follows from the others. */
function isDerived({ revisions }: History, revision: PastRevision): boolean {
	if (revision.kind === 'withdrawal' || revision.kind === 'undo') return true
	return isUndone(revisions, revision)
}

/** Whether a later revision undid this one: a merge, or the joining of another entry. */
export function isUndone(revisions: readonly PastRevision[], revision: PastRevision): boolean {
	const at = revisions.indexOf(revision)
	if (revision.kind === 'join') return revisions.some((later) => later.undoes === at + 1)
	return (
		revision.kind === 'merge' &&
		revisions.slice(at + 1).some((later) => later.kind === 'undo' && later.contributionId === revision.contributionId)
	)
}

/** The value as everyone else's revisions tell it one after the other; words set beside others stay when those others go. */
function valueOthersTold(
	history: History,
	present: EntryRecord,
	field: Exclude<EntryField, ListField>,
): { value: EntryRecord[EntryField]; origin: FieldProvenance | undefined } {
	let value: EntryRecord[EntryField] = emptyRecord(present.heritageClass)[field]
	for (const [index, revision] of history.revisions.entries()) {
		if (!isTelling(history, revision, field) || !isChangedBy(history, index, field)) continue
		value = toldOn(value, history.revisions[index - 1]?.record[field], revision.record[field])
	}
	return { value, origin: lastOrigin(history, field) }
}

function toldOn(value: EntryRecord[EntryField], before: EntryRecord[EntryField] | undefined, after: EntryRecord[EntryField]) {
	if (typeof before !== 'string' || typeof after !== 'string' || !after.startsWith(`${before}; `)) return after
	const added = after.slice(before.length + 2)
	return typeof value === 'string' && value !== added ? `${value}; ${added}` : added
}

function listOthersTold(
	history: History,
	present: EntryRecord,
	field: ListField,
): { value: readonly Item[]; origin: FieldProvenance | undefined } {
	const kept = itemsOf(present, field).filter((item) => !isItemOf(history, item))
	const back = putAside(history, field).filter((item) => !kept.some((other) => standsInPlaceOf(field, other, item)))
	const isNamed = kept.some((item) => item.kind === 'official')
	const returned = back.map((item) => (field === 'names' && isNamed ? { ...item, kind: 'alternative' } : item))
	return { value: [...(isNamed ? [] : returned), ...kept, ...(isNamed ? returned : [])], origin: lastOrigin(history, field) }
}

/** Items that only contributions taken back, or undone, had put aside, and nobody set down again since. */
function putAside(taking: History, field: ListField): Item[] {
	const history = { ...taking, withdrawn: new Set([...taking.withdrawn, ...undoneIn(taking.revisions)]) }
	const aside = new Map<string, Item>()
	for (const [index, revision] of history.revisions.entries()) {
		const items = itemsOf(revision.record, field)
		for (const item of items) aside.delete(keyOf(item))
		const before = history.revisions[index - 1]
		if (!before || !isOf(history, revision.contributionId)) continue
		for (const item of itemsOf(before.record, field)) {
			const isGone = !items.some((other) => keyOf(other) === keyOf(item))
			if (isGone && !isItemOf(history, item)) aside.set(keyOf(item), item)
		}
	}
	return [...aside.values()]
}

/** Contributions whose merge was undone and not made again. */
function undoneIn(revisions: readonly PastRevision[]): string[] {
	const last = new Map(revisions.flatMap(({ contributionId, kind }) => (contributionId === null ? [] : [[contributionId, kind] as const])))
	return [...last].filter(([, kind]) => kind === 'undo').map(([contributionId]) => contributionId)
}

/** One description a language; other items only stand in their own place. */
function standsInPlaceOf(field: ListField, one: Item, other: Item): boolean {
	return field === 'descriptions' ? one.lang === other.lang : keyOf(one) === keyOf(other)
}

function itemsOf(record: EntryRecord, field: ListField): readonly Item[] {
	return record[field]
}

/** An item whatever its rank among the others. */
function keyOf({ kind: _kind, ...item }: Item): string {
	return JSON.stringify(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The revision that takes back: each field that goes is credited to whom its value is of then, or, where nobody gave it, to `nobody`. */
export function revisedWithout(held: HeldEntry, taken: TakenBack, nobody: FieldProvenance): RevisedEntry {
	const credited = entryFields.filter((field) => field in taken.origins || taken.fields.includes(field))
	const origins = Object.fromEntries(credited.map((field) => [field, taken.origins[field] ?? nobody]))
	return { record: taken.record, provenance: { ...held.provenance, ...origins }, fields: taken.fields }
}
