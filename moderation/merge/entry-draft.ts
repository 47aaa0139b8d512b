import type { EntryRecord, EntryText } from '../entry.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import type { FieldFault } from '../field-fault.ts'

/** What an officer may write by hand: all of a record but the accounts, which only come by merging a contribution. */
export type EntryDraft = Omit<EntryRecord, 'accounts'>

/** A unit an officer chose, with the units of today that hold it (its own id when it still stands). */
export interface ChosenPlace {
	readonly id: string
	readonly today: readonly string[]
}

/** The world a draft is checked against: the units it names that exist, and the entries above the parent it names, nearest first. */
export interface DraftGround {
	readonly identifier: string
	readonly places: readonly ChosenPlace[]
	readonly ancestors: readonly string[]
}

/**
 * The record a draft stands for. Where only the unit of then is chosen, today's follows from it if there is exactly one; a unit of today must be one of
 * those that hold the unit of then. Words keep the contribution they came from only if the entry really has it.
 */
export function draftToRecord(draft: EntryDraft, previous: EntryRecord | null, ground: DraftGround): Result<EntryRecord> {
	const { placeIdThen, placeId } = draft.place
	const then = ground.places.find((place) => place.id === placeIdThen)
	const now = ground.places.find((place) => place.id === placeId)
	const faults: FieldFault[] = []
	if (placeIdThen !== null && !then) faults.push({ field: 'placeThenText', code: 'not-allowed' })
	if (placeId !== null && (!now || !now.today.includes(now.id))) faults.push({ field: 'placeText', code: 'not-allowed' })
	else if (then && now && !then.today.includes(now.id)) faults.push({ field: 'placeText', code: 'mismatch' })
	if (draft.parent !== null && (draft.parent === ground.identifier || ground.ancestors.includes(ground.identifier)))
		faults.push({ field: 'parent', code: 'not-allowed' })
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const only = then?.today.length === 1 ? (then.today[0] ?? null) : null
	const known = contributionsIn(previous)
	return accept({
		...draft,
		names: draft.names.map((part) => keepTrue(part, known)),
		communities: draft.communities.map((part) => keepTrue(part, known)),
		descriptions: draft.descriptions.map((part) => keepWoven(keepTrue(part, known), previous)),
		place: { ...draft.place, placeId: placeId ?? only },
		accounts: previous?.accounts ?? [],
	})
}

function contributionsIn(record: EntryRecord | null): Set<string> {
	const parts = record ? [...record.names, ...record.communities, ...record.descriptions] : []
	return new Set(parts.flatMap((part) => part.contributionId ?? []))
}

/** Whose words are woven into a description is not typed, and not lost by typing. */
function keepWoven({ wovenFrom: _, ...part }: EntryText, previous: EntryRecord | null): EntryText {
	const { contributionId } = part
	const held = contributionId === undefined ? [] : (previous?.descriptions.filter((one) => one.contributionId === contributionId) ?? [])
	const wovenFrom = [...new Set(held.flatMap((one) => one.wovenFrom ?? []))]
	return wovenFrom.length > 0 ? { ...part, wovenFrom } : part
}

function keepTrue<Part extends { readonly contributionId?: string }>(part: Part, known: ReadonlySet<string>): Part {
	if (part.contributionId === undefined || known.has(part.contributionId)) return part
	const { contributionId: _, ...rest } = part
	return rest as Part
}
