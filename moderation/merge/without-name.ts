import type { EntryRecord, FieldProvenance, FieldSource, RecordProvenance } from '../entry.ts'
import { withoutPerson, type Leaving } from '../contribute/erasure.ts'

/** Contributions somebody gave or entered, each with what they were to it and the name they go by there. */
export type NamesOf = ReadonlyMap<string, Leaving>

/** A record in which the tellers of these contributions go unnamed who went by the name of who leaves: the one they have, or the one they had when it was merged. */
export function recordWithoutNames(record: EntryRecord, provenance: RecordProvenance, names: NamesOf): EntryRecord {
	return {
		...record,
		accounts: record.accounts.map((account) => {
			const leaving = names.get(account.contributionId)
			const isTheirs = leaving !== undefined && (account.teller === leaving.name || bore(provenance, account, leaving))
			return isTheirs ? { ...account, teller: '' } : account
		}),
	}
}

/** Whether the teller's name is the one under which who leaves was credited with this contribution. */
function bore(
	{ accounts: origin }: RecordProvenance,
	{ contributionId, teller }: EntryRecord['accounts'][number],
	{ role }: Leaving,
): boolean {
	return [...(origin?.sources ?? []), ...(origin ? [origin] : [])].some(
		(source) =>
			source.contributionId === contributionId && (source.people ?? []).some((part) => part.role === role && part.name === teller),
	)
}

/** Where the fields of a record come from, without the names of who leaves. */
export function provenanceWithoutNames(provenance: RecordProvenance, names: NamesOf): RecordProvenance {
	return Object.fromEntries(Object.entries(provenance).map(([field, origin]) => [field, originWithout(origin, names)]))
}

function originWithout(origin: FieldProvenance, names: NamesOf): FieldProvenance {
	const { sources } = origin
	return { ...unnamed(origin, names), ...(sources ? { sources: sources.map((source) => unnamed(source, names)) } : {}) }
}

function unnamed<Source extends FieldSource | FieldProvenance>(source: Source, names: NamesOf): Source {
	const leaving = source.contributionId === null ? undefined : names.get(source.contributionId)
	if (leaving === undefined) return source
	const { credit, people } = withoutPerson({ credit: source.credit ?? '', people: source.people ?? [] }, leaving)
	return { ...source, credit, ...(source.people ? { people } : {}) }
}
