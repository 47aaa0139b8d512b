import type { EntryRank } from '../entry.ts'
import type { FieldFault } from '../field-fault.ts'

/** A decision as another entry holds it. */
export interface DecisionElsewhere {
	readonly identifier: string
	readonly decisionNumber: string
	readonly decisionDate: string | null
}

/**
 * What stands against the decisions written on an entry (quyết định xếp hạng): a day still to come, and a number that another entry has too. Of one number there is
 * one decision and one day: another day is refused. One decision can list several items, as those on national treasures do: the same number again is asked about, and
 * goes once the officer says that it does (`isShared`). What the entry already held is not asked about again.
 */
export function decisionFaults(
	ranks: readonly EntryRank[],
	held: readonly EntryRank[],
	elsewhere: readonly DecisionElsewhere[],
	{ isShared, today }: { readonly isShared: boolean; readonly today: string },
): FieldFault[] {
	return ranks.flatMap((rank, index): FieldFault[] => {
		const { decisionNumber, decisionDate } = rank
		if (held.some((one) => sameNumber(one.decisionNumber, decisionNumber) && one.decisionDate === decisionDate)) return []
		const future: FieldFault[] =
			decisionDate !== null && decisionDate > today ? [{ field: `rank-${index}-date`, code: 'impossible-date', dates: [decisionDate] }] : []
		const others = elsewhere.filter((other) => decisionNumber !== null && sameNumber(other.decisionNumber, decisionNumber))
		const differs = others.find((other) => other.decisionDate !== null && decisionDate !== null && other.decisionDate !== decisionDate)
		const field = `rank-${index}-number`
		if (differs) return [...future, { field, code: 'decision-differs', identifier: differs.identifier, date: differs.decisionDate ?? '' }]
		const [same] = others
		return same && !isShared ? [...future, { field, code: 'decision-elsewhere', identifier: same.identifier }] : future
	})
}

/** Numbers compare without spaces and capitals; Đ, Ð and D are told apart as officials do. */
export function sameNumber(one: string | null, other: string | null): boolean {
	return one !== null && other !== null && plain(one) === plain(other)
}

function plain(number: string): string {
	return number.normalize('NFC').replace(/ð/giu, 'đ').replace(/\s+/gu, '').toLowerCase()
}
