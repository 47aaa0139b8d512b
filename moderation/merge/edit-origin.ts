import type { EntryField, EntryRecord, FieldProvenance, RecordProvenance } from '../entry.ts'
import { nobodyBehind } from './office-origin.ts'

/**
 * Origin of a field an officer changed by hand: the edit, and, while words of a contribution are still in it, that contribution's credit and licence.
 */
export function editOrigin(
	edit: { readonly revision: number; readonly at: string },
	record: EntryRecord,
	before: RecordProvenance,
): (field: EntryField) => FieldProvenance {
	const plain = { ...edit, kind: 'edit', ...nobodyBehind } as const
	return (field) => {
		const held = before[field]
		return held?.contributionId && holdsWordsOf(record[field], held.contributionId) ? { ...held, ...edit, kind: 'edit' } : plain
	}
}

function holdsWordsOf(value: EntryRecord[EntryField], contributionId: string): boolean {
	return Array.isArray(value) && value.some((part: { contributionId?: string }) => part.contributionId === contributionId)
}
