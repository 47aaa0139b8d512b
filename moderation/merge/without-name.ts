import type { EntryRecord, FieldProvenance, FieldSource, RecordProvenance } from '../entry.ts'
import { withoutGiver } from '../contribute/erasure.ts'

/** Contributions of one giver, each with the name it was credited by. */
export type NamesOf = ReadonlyMap<string, string>

/** A record in which the tellers of these contributions who went by their giver's name go unnamed. */
export function recordWithoutNames(record: EntryRecord, names: NamesOf): EntryRecord {
	return {
		...record,
		accounts: record.accounts.map((account) =>
			account.teller === names.get(account.contributionId) ? { ...account, teller: '' } : account,
		),
	}
}

/** Where the fields of a record come from, without the names of these givers. */
export function provenanceWithoutNames(provenance: RecordProvenance, names: NamesOf): RecordProvenance {
	return Object.fromEntries(Object.entries(provenance).map(([field, origin]) => [field, originWithout(origin, names)]))
}

function originWithout(origin: FieldProvenance, names: NamesOf): FieldProvenance {
	const { sources } = origin
	return { ...unnamed(origin, names), ...(sources ? { sources: sources.map((source) => unnamed(source, names)) } : {}) }
}

function unnamed<Source extends FieldSource | FieldProvenance>(source: Source, names: NamesOf): Source {
	const name = source.contributionId === null ? undefined : names.get(source.contributionId)
	if (name === undefined) return source
	const { credit, people } = withoutGiver({ credit: source.credit ?? '', people: source.people ?? [] }, name)
	return { ...source, credit, ...(source.people ? { people } : {}) }
}
