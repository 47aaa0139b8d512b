import type { Terms } from '../contribute/terms.ts'
import type { EntryRecord, FieldProvenance, FieldSource, RecordProvenance } from '../entry.ts'
import type { CreditPart } from './attribution.ts'

/** How a contribution is told to the public (ghi công): its credit line, the same name by name, and who tells its story. */
export interface Telling {
	readonly credit: string
	readonly people: readonly CreditPart[]
	readonly teller: string
}

/** A contribution told otherwise than it was merged: credited anew, on other terms, or both. Null: as it was. */
export interface Retelling {
	readonly contributionId: string
	readonly telling: Telling | null
	readonly terms: Terms | null
}

interface Held {
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
}

/** A record and its origins with these contributions told as they are now; what they say, and whose else they are, does not change. */
export function retold<Told extends Held>(held: Told, retellings: readonly Retelling[]): Told {
	if (retellings.length === 0) return held
	const of = (id: string | null | undefined): Retelling | undefined => retellings.find((one) => one.contributionId === id)
	const accounts = held.record.accounts.map((account) => {
		const telling = of(account.contributionId)?.telling
		return telling ? { ...account, teller: telling.teller } : account
	})
	const provenance: RecordProvenance = Object.fromEntries(
		Object.entries(held.provenance).map(([field, origin]) => [field, originRetold(origin, of)]),
	)
	return { ...held, record: { ...held.record, accounts }, provenance }
}

type Find = (id: string | null) => Retelling | undefined

/** The terms of one text woven of several are the whole's, and stay. */
function originRetold(origin: FieldProvenance, of: Find): FieldProvenance {
	const isWhole = origin.combined === 'adaptation' && (origin.sources?.length ?? 0) > 1
	const told = sourceRetold(origin, of)
	return {
		...told,
		...(isWhole ? { licence: origin.licence } : {}),
		...(origin.sources ? { sources: origin.sources.map((source) => sourceRetold(source, of)) } : {}),
	}
}

function sourceRetold<Source extends FieldSource | FieldProvenance>(source: Source, of: Find): Source {
	const found = of(source.contributionId)
	if (!found) return source
	const { telling, terms } = found
	return {
		...source,
		...(telling ? { credit: telling.credit, people: telling.people } : {}),
		...(terms !== null && source.licence !== null ? { licence: terms } : {}),
	}
}
