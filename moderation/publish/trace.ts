import type { ConsentPurpose } from '../contribute/consent-text.ts'
import { licenceIn, type Terms } from '../contribute/terms.ts'
import type { EntryRecord, RecordProvenance } from '../entry.ts'
import type { CreditPart } from '../merge/attribution.ts'
import type { AccessRuleKind } from './access-rule.ts'
import { sourcesOf } from '../merge/field-attribution.ts'

/** A step of the way of a contribution into the registry: when, and by whom, if they agreed to be named; otherwise their office stands for them. */
export interface TracedStep {
	/** ISO time. */
	readonly at: string
	readonly by: string | null
}

/** How a contribution that the entry was merged from came into it (đường đi của đóng góp), as the database tells it. */
export interface ContributionTrace {
	readonly contributionId: string
	/** ISO time it was sent; null: before that was recorded. */
	readonly givenAt: string | null
	/** The consent it is published under. */
	readonly consent: { readonly textVersion: string; readonly at: string } | null
	/** Purposes beyond being shown to which everyone it concerns agrees. */
	readonly agreed: readonly ConsentPurpose[]
	/** Rules of its community on all that was given: they hold for its words wherever they stand. */
	readonly ruleKinds?: readonly AccessRuleKind[]
	readonly verified: TracedStep | null
	readonly merges: readonly (TracedStep & { readonly revision: number })[]
	/** Credit and licence as its fields were merged with; null: it brought files only. */
	readonly credit: string | null
	readonly licence: Terms | null
	/** Name by name, where it is credited anew since. */
	readonly retoldPeople?: readonly CreditPart[] | null
}

/** The same for the public: the contribution has a number within this entry instead of its id. */
export interface PublicTrace extends Omit<ContributionTrace, 'contributionId' | 'credit' | 'retoldPeople'> {
	readonly number: number
	/** Empty: someone who asked not to be named. */
	readonly credit: string
	/** The same name by name, where it is known so: to be said in the page's language. */
	readonly people: readonly CreditPart[]
	/** Null as well where reuse is no longer agreed to: the licence holds for copies already made, and is offered to nobody else. */
	readonly licence: Terms | null
}

interface TracedFile {
	readonly contributionId: string
	readonly credit: string
	readonly people?: readonly CreditPart[]
	readonly licence: Terms
}

/** The contributions that something the entry shows comes from, numbered in the order they were first merged, and the number of each by its id. */
export function publicTraces(
	traces: readonly ContributionTrace[],
	{ record, provenance, media }: { record: EntryRecord; provenance: RecordProvenance; media: readonly TracedFile[] },
): { readonly shown: readonly PublicTrace[]; readonly numberOf: ReadonlyMap<string, number> } {
	const sources = Object.entries(provenance).flatMap(([field, origin]) => (field === 'notes' ? [] : sourcesOf(origin)))
	const fields = sources.map((source) => source.contributionId)
	const parts = [...record.names, ...record.communities, ...record.descriptions, ...record.accounts].map((part) => part.contributionId)
	const standing = new Set([...fields, ...parts, ...media.map((file) => file.contributionId)])
	const first = (trace: ContributionTrace): number => Math.min(...trace.merges.map((merge) => merge.revision))
	const shown = traces
		.filter((trace) => standing.has(trace.contributionId))
		.sort((one, other) => first(one) - first(other))
		.map((trace, index) => {
			const file = media.find((one) => one.contributionId === trace.contributionId)
			const source = sources.find((one) => one.contributionId === trace.contributionId)
			return {
				...trace,
				number: index + 1,
				credit: trace.credit ?? file?.credit ?? '',
				people: trace.retoldPeople ?? source?.people ?? file?.people ?? [],
				licence: offered(source?.licence ?? trace.licence ?? file?.licence ?? null, trace.agreed.includes('reuse')),
			}
		})
	const numberOf = new Map(shown.map((trace) => [trace.contributionId, trace.number]))
	return { shown: shown.map(({ contributionId: _id, retoldPeople: _retold, ...trace }) => trace), numberOf }
}

/** The merge that brought what a later revision still holds. */
export function mergeBehind(trace: Pick<PublicTrace, 'merges'>, revision: number): PublicTrace['merges'][number] | undefined {
	return trace.merges.filter((merge) => merge.revision <= revision).at(-1)
}

/** The terms as the public is told them: a licence only while reuse is agreed to; what is stated of the rights offers nothing and is told always. */
export function offered(terms: Terms | null, isReusable: boolean): Terms | null {
	return isReusable || licenceIn(terms) === null ? terms : null
}
