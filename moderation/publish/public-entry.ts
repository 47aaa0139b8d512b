import type { Actor } from '../actor.ts'
import type { Terms } from '../contribute/terms.ts'
import type {
	EntryAccount,
	EntryCommunity,
	EntryField,
	EntryName,
	EntryRecord,
	EntryText,
	EntryVisibility,
	RecordProvenance,
	RevisionKind,
} from '../entry.ts'
import { sourcesOf as sourcesIn } from '../merge/field-attribution.ts'
import { publicSpot, type SpotFacts } from './sensitivity.ts'
import { offered, publicTraces, type ContributionTrace, type PublicTrace } from './trace.ts'
import { letsIn, type AccessRule, type AccessRuleKind, type Today } from './access-rule.ts'
import { canSeeEntry, noDay } from './visibility.ts'

export interface EntryToShow<File extends FileToShow = FileToShow> extends SpotFacts {
	readonly visibility: EntryVisibility
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly revisions: readonly RevisionToShow[]
	readonly traces: readonly ContributionTrace[]
	readonly media: readonly File[]
	readonly rules?: readonly AccessRule[]
	readonly isTakenDown?: boolean
}

interface FileToShow {
	readonly rules?: readonly AccessRule[]
	readonly contributionId: string
	readonly credit: string
	readonly licence: Terms
}

export interface RevisionToShow {
	readonly number: number
	readonly kind: RevisionKind
	/** ISO time. */
	readonly at: string
	readonly reason: string
	readonly fields: readonly EntryField[]
}

/** Whose words a field holds, as the public is told (nguồn gốc): the credit and licence of the contribution it was taken from. */
export interface PublicSource {
	readonly field: EntryField
	readonly revision: number
	readonly at: string
	readonly credit: string
	readonly licence: Terms | null
	/** Number of the contribution among `traces`; null when what is known of it went with it. */
	readonly trace: number | null
	/** Numbers of other contributions whose words are in it too. */
	readonly alsoOf: readonly number[]
	/** One text woven of several: `licence` is that of the whole. */
	readonly isWoven: boolean
	/** Why the office worded it otherwise than it was given; null where it stands as given. The words given are not told. */
	readonly wordingReason: string | null
}

/** Fields that no contribution stands behind: what kind of act they are of, and when. */
export interface PublicOrigin {
	readonly kind: RevisionKind
	readonly revision: number
	readonly at: string
	readonly fields: readonly EntryField[]
}

/** A part of a list without the id of the contribution it came from: `trace` is that contribution's number among `traces`. */
type Shown<Part> = Omit<Part, 'contributionId' | 'wovenFrom' | 'rules'> & { readonly trace: number | null }

/** A file as a reader sees it: the rules of its community on it, and its licence while it is offered for reuse. */
export type ShownFile<File> = Omit<Shown<File>, 'licence'> & {
	/** Null where it is not, or no longer, offered for reuse; a statement of rights stands as long as the file does. */
	readonly licence: Terms | null
	readonly ruleKinds: readonly AccessRuleKind[]
}

/** A record without desk notes. */
export interface PublicRecord extends Omit<EntryRecord, 'notes' | 'names' | 'communities' | 'descriptions' | 'accounts'> {
	readonly names: readonly Shown<EntryName>[]
	readonly communities: readonly Shown<EntryCommunity>[]
	readonly descriptions: readonly Shown<EntryText>[]
	readonly accounts: readonly Shown<EntryAccount>[]
}

export interface PublicEntry<File = unknown> {
	readonly record: PublicRecord
	readonly isSpotCoarse: boolean
	readonly sources: readonly PublicSource[]
	readonly origins: readonly PublicOrigin[]
	readonly traces: readonly PublicTrace[]
	readonly media: readonly ShownFile<File>[]
	/** Rules of its community on the whole entry. */
	readonly ruleKinds: readonly AccessRuleKind[]
	readonly revisions: readonly RevisionToShow[]
	readonly isHidden: boolean
}

/**
 * What this reader may see of an entry, null when nothing. Desk notes, and revisions that touched nothing else, are never part of it;
 * nor are the people who verified and merged, unless they agreed to be named, nor ids of contributions.
 */
export function publicEntry<File extends FileToShow>(
	given: EntryToShow<File>,
	viewer: Actor,
	today: Today = noDay,
): PublicEntry<File> | null {
	const { rules = [], isTakenDown = false } = given
	const entry = { ...given, media: given.media.filter((file) => letsIn(file.rules ?? [], viewer, today)) }
	const communities = entry.record.communities.map(({ name }) => name)
	if (!canSeeEntry(viewer, entry.visibility, communities, { rules, isTakenDown, today })) return null
	const { notes: _notes, ...shown } = entry.record
	const reusable = new Set(entry.traces.filter((trace) => trace.agreed.includes('reuse')).map((trace) => trace.contributionId))
	const spot = publicSpot(entry.record, entry)
	const traces = publicTraces(entry.traces, entry)
	const part = <
		Part extends { readonly contributionId?: string; readonly wovenFrom?: readonly string[]; readonly rules?: readonly AccessRule[] },
	>({
		contributionId,
		wovenFrom: _wovenFrom,
		rules: _rules,
		...rest
	}: Part): Shown<Part> => ({
		...rest,
		trace: (contributionId !== undefined && traces.numberOf.get(contributionId)) || null,
	})
	return {
		record: {
			...shown,
			names: shown.names.map(part),
			communities: shown.communities.map(part),
			descriptions: shown.descriptions.map(part),
			accounts: shown.accounts.map(part),
			point: spot.point,
			place: { ...entry.record.place, note: spot.note },
		},
		isSpotCoarse: spot.isCoarse,
		sources: sourcesOf(entry.provenance, traces.numberOf, reusable),
		origins: originsOf(entry.provenance),
		traces: traces.shown,
		media: entry.media.map((file) => ({
			...part(file),
			ruleKinds: kindsOf(file.rules),
			licence: offered(file.licence, reusable.has(file.contributionId)),
		})),
		ruleKinds: kindsOf(rules),
		revisions: entry.revisions.filter(isTold).map(withoutNotes),
		isHidden: entry.visibility !== 'public',
	}
}

function kindsOf(rules: readonly AccessRule[] = []): AccessRuleKind[] {
	return [...new Set(rules.map((rule) => rule.kind))]
}

function sourcesOf(provenance: RecordProvenance, numberOf: ReadonlyMap<string, number>, reusable: ReadonlySet<string>): PublicSource[] {
	return Object.entries(provenance).flatMap(([field, source]) => {
		if (!isPublicField(field) || !source || source.contributionId === null) return []
		const { revision, at, credit, contributionId, combined, wording } = source
		const licence = offered(source.licence, reusable.has(contributionId))
		const others = sourcesIn(source).filter((one) => one.contributionId !== contributionId)
		const alsoOf = others.flatMap((one) => numberOf.get(one.contributionId) ?? [])
		const trace = numberOf.get(contributionId) ?? null
		const isWoven = combined === 'adaptation'
		return [{ field, revision, at, credit: credit ?? '', licence, trace, alsoOf, isWoven, wordingReason: wording?.reason ?? null }]
	})
}

function originsOf(provenance: RecordProvenance): PublicOrigin[] {
	const byRevision = new Map<number, PublicOrigin>()
	for (const [field, source] of Object.entries(provenance)) {
		if (!isPublicField(field) || !source || source.contributionId !== null) continue
		const { kind, revision, at } = source
		byRevision.set(revision, { kind, revision, at, fields: [...(byRevision.get(revision)?.fields ?? []), field] })
	}
	return [...byRevision.values()].sort((one, other) => one.revision - other.revision)
}

function isPublicField(field: string): field is EntryField {
	return field !== 'notes'
}

const acts: readonly RevisionKind[] = ['merge', 'undo', 'join', 'credit']

/** A merge of files alone changes no field and is still told; what changed desk notes alone is not. */
function isTold({ kind, fields }: RevisionToShow): boolean {
	return fields.length === 0 ? acts.includes(kind) : fields.some((field) => field !== 'notes')
}

function withoutNotes(revision: RevisionToShow): RevisionToShow {
	return { ...revision, fields: revision.fields.filter((field) => field !== 'notes') }
}
