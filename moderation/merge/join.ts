import { nobodyBehind } from './office-origin.ts'
import { entryFields, type EntryField, type EntryName, type EntryRecord, type FieldProvenance } from '../entry.ts'
import { refuse, accept, type Refusal, type Result } from '../refusal.ts'
import { sourcesOf } from './field-attribution.ts'
import { reviseEntry, type HeldEntry, type RevisedEntry } from './revise-entry.ts'
import { sameValue } from './same-value.ts'

/** What becomes of one field when an entry is joined into another: what stands stays, the other's takes its place, or both stand. */
export const joinChoices = ['keep', 'take', 'both'] as const
export type JoinChoice = (typeof joinChoices)[number]
export type JoinChoices = { readonly [Field in EntryField]?: JoinChoice }

const lists = ['names', 'ranks', 'communities', 'descriptions', 'accounts'] as const satisfies readonly EntryField[]
type List = (typeof lists)[number]
/** The class says what kind of thing both are, and the parent is not the joined entry's to give. */
const fixed: readonly EntryField[] = ['heritageClass', 'parent']

/** An entry as the joining of two sees it. */
export interface JoinEntry extends HeldEntry {
	readonly identifier: string
	readonly isPublic: boolean
	/** Identifier of the entry it has been joined into. */
	readonly joinedInto: string | null
	/** Identifiers of the entries it is part of, nearest first. */
	readonly ancestors: readonly string[]
}

/** Fields of the joined entry that say something the other does not, with what may be chosen for each. */
export function joinFields(
	into: EntryRecord,
	joined: EntryRecord,
): { readonly field: EntryField; readonly choices: readonly JoinChoice[] }[] {
	return entryFields.flatMap((field) => {
		if (fixed.includes(field) || saysNothing(joined[field]) || sameValue(into[field], joined[field])) return []
		return [{ field, choices: isList(field) ? (['both', 'keep'] as const) : (['keep', 'take'] as const) }]
	})
}

/** Nothing is lost by itself: lists are set together, and a single value is taken where there was none. */
export function defaultJoinChoice(into: EntryRecord, field: EntryField): JoinChoice {
	if (isList(field)) return 'both'
	return saysNothing(into[field]) ? 'take' : 'keep'
}

/** Why two entries cannot be made one: not there, taken up already, the same one, or part of each other. */
export function whyNotJoin(into: JoinEntry, joined: JoinEntry): Refusal | null {
	if (into.identifier === joined.identifier) return { code: 'join-circle', identifier: joined.identifier, other: into.identifier }
	for (const { identifier, joinedInto } of [joined, into])
		if (joinedInto !== null) return { code: 'joined-already', identifier, into: joinedInto }
	if (!into.isPublic || !joined.isPublic) return { code: 'not-found' }
	if (into.ancestors.includes(joined.identifier) || joined.ancestors.includes(into.identifier))
		return { code: 'join-circle', identifier: joined.identifier, other: into.identifier }
	return null
}

/** The next revision of the entry that takes the other up (nhập hai hồ sơ làm một): each value moved keeps whom it is of. */
export function planJoin(
	into: JoinEntry,
	joined: JoinEntry,
	choices: JoinChoices,
	act: { readonly revision: number; readonly at: string },
): Result<RevisedEntry> {
	const why = whyNotJoin(into, joined)
	if (why) return refuse(why)
	const open = joinFields(into.record, joined.record)
	const wrong = open.filter(({ field, choices: allowed }) => choices[field] !== undefined && !allowed.includes(choices[field]))
	if (wrong.length > 0) return refuse({ code: 'invalid', faults: wrong.map(({ field }) => ({ field, code: 'not-allowed' })) })
	const moved = open.flatMap(({ field }) => ((choices[field] ?? 'keep') === 'keep' ? [] : [field]))
	const record = moved.reduce((current, field) => ({ ...current, [field]: joinedValue(current, joined.record, field) }), into.record)
	return accept(reviseEntry(into, record, (field) => originOf(into, joined, field, act)))
}

function joinedValue(into: EntryRecord, joined: EntryRecord, field: EntryField): EntryRecord[EntryField] {
	if (!isList(field)) return joined[field]
	const lacks = <Part>(mine: readonly Part[], theirs: readonly Part[], same: (one: Part, other: Part) => boolean): Part[] => [
		...mine,
		...theirs.filter((part) => !mine.some((other) => same(part, other))),
	]
	switch (field) {
		case 'names':
			return lacks<EntryName>(
				into.names,
				joined.names.map((name) => ({ ...name, kind: 'alternative' })),
				(one, other) => one.text === other.text && one.lang === other.lang,
			)
		case 'ranks':
			return lacks(into.ranks, joined.ranks, (one, other) => one.rank === other.rank && one.decisionNumber === other.decisionNumber)
		case 'communities':
			return lacks(into.communities, joined.communities, (one, other) => one.name === other.name && one.localGroup === other.localGroup)
		case 'descriptions':
			return lacks(into.descriptions, joined.descriptions, (one, other) => one.lang === other.lang)
		case 'accounts':
			return lacks(into.accounts, joined.accounts, (one, other) => one.text === other.text && one.contributionId === other.contributionId)
	}
}

/** Of the contribution behind what was moved; of a list, of those behind what stood as well. */
function originOf(into: JoinEntry, joined: JoinEntry, field: EntryField, act: { revision: number; at: string }): FieldProvenance {
	const theirs = joined.provenance[field]
	const mine = isList(field) ? into.provenance[field] : undefined
	const behind = theirs?.contributionId ? theirs : mine?.contributionId ? mine : undefined
	const both = [...sourcesOf(mine), ...sourcesOf(theirs)]
	const sources = both.filter((source, index) => both.findIndex((one) => one.contributionId === source.contributionId) === index)
	const several = mine?.contributionId && sources.length > 1 ? ({ sources, combined: 'collection' } as const) : {}
	return { ...(behind ?? nobodyBehind), ...several, ...act, kind: 'join' }
}

function isList(field: EntryField): field is List {
	return lists.some((list) => list === field)
}

function saysNothing(value: EntryRecord[EntryField]): boolean {
	if (value === null) return true
	if (Array.isArray(value)) return value.length === 0
	return typeof value === 'object' && Object.values(value).every((part) => part === null)
}
