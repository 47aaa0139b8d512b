import { entryFields, type EntryField, type EntryRecord, type RecordProvenance } from '../entry.ts'
import { emptyRecord } from './proposal.ts'

/** One revision as the taking back needs it. */
export interface PastRevision {
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly contributionId: string | null
}

export interface TakenBack {
	readonly record: EntryRecord
	readonly fields: readonly EntryField[]
	/** Nothing but this contribution ever named the entry: it has no ground to stand on in public. */
	readonly isGroundless: boolean
}

const listFields = ['names', 'communities', 'descriptions', 'accounts'] as const satisfies readonly EntryField[]

/**
 * The record as it stands without what one contribution gave (rút lại). A field that still holds its value goes back to what it was before; in lists changed since
 * by others, only the items it gave are taken out. `revisions` ascend and are at least one; the last is the present one.
 */
export function withoutContribution(revisions: readonly PastRevision[], present: PastRevision, contributionId: string): TakenBack {
	let record = present.record
	for (const field of entryFields) {
		if (present.provenance[field]?.contributionId === contributionId)
			record = { ...record, [field]: valueBefore(revisions, field, contributionId, present.record) }
	}
	for (const field of listFields) record = { ...record, [field]: withoutItems(record, field, contributionId) }
	if (record.names.length === 0) return { record: present.record, fields: [], isGroundless: true }
	if (!record.names.some((name) => name.kind === 'official'))
		record = { ...record, names: record.names.map((name, index) => (index === 0 ? { ...name, kind: 'official' } : name)) }
	const fields = entryFields.filter((field) => JSON.stringify(record[field]) !== JSON.stringify(present.record[field]))
	return { record, fields, isGroundless: false }
}

function withoutItems(record: EntryRecord, field: (typeof listFields)[number], contributionId: string): readonly unknown[] {
	const items: readonly { readonly contributionId?: string }[] = record[field]
	return items.filter((item) => item.contributionId !== contributionId)
}

function valueBefore(
	revisions: readonly PastRevision[],
	field: EntryField,
	contributionId: string,
	present: EntryRecord,
): EntryRecord[EntryField] {
	const before = revisions.findLast(
		(revision) => revision.contributionId !== contributionId && revision.provenance[field]?.contributionId !== contributionId,
	)
	return (before?.record ?? emptyRecord(present.heritageClass))[field]
}
