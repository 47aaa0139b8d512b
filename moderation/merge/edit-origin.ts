import type { EntryField, EntryRecord, FieldProvenance, RecordProvenance } from '../entry.ts'
import { originLeft } from './origin-left.ts'
import { nobodyBehind } from './office-origin.ts'

/**
 * Origin of a field an officer changed by hand: the edit, and, while words of contributions are still in it, the credit and licence of those.
 */
export function editOrigin(
	edit: { readonly revision: number; readonly at: string },
	record: EntryRecord,
	before: RecordProvenance,
): (field: EntryField) => FieldProvenance {
	const plain = { ...edit, kind: 'edit', ...nobodyBehind } as const
	return (field) => {
		const held = before[field]
		const left = held && originLeft(held, (contributionId) => holdsWordsOf(record[field], contributionId))
		return left ? { ...left, ...edit, kind: 'edit' } : plain
	}
}

function holdsWordsOf(value: EntryRecord[EntryField], contributionId: string): boolean {
	const parts: readonly { contributionId?: string; wovenFrom?: readonly string[] }[] = Array.isArray(value) ? value : []
	return parts.some((part) => part.contributionId === contributionId || part.wovenFrom?.includes(contributionId) === true)
}
