import type { Actor } from '../actor.ts'
import type { LicenceCode } from '../contribute/licence.ts'
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
import { hasSensitiveSpot, publicPoint } from './sensitivity.ts'
import { publicTraces, type ContributionTrace, type PublicTrace } from './trace.ts'
import { canSeeEntry } from './visibility.ts'

export interface EntryToShow<File extends FileToShow = FileToShow> {
	readonly visibility: EntryVisibility
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly revisions: readonly RevisionToShow[]
	readonly traces: readonly ContributionTrace[]
	readonly media: readonly File[]
}

interface FileToShow {
	readonly contributionId: string
	readonly credit: string
	readonly licence: LicenceCode
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
	readonly licence: LicenceCode | null
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
type Shown<Part> = Omit<Part, 'contributionId' | 'wovenFrom'> & { readonly trace: number | null }

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
	readonly media: readonly Shown<File>[]
	readonly revisions: readonly RevisionToShow[]
	readonly isHidden: boolean
}

/**
 * What this reader may see of an entry, null when nothing. Desk notes, and revisions that touched nothing else, are never part of it;
 * nor are the people who verified and merged, unless they agreed to be named, nor ids of contributions.
 */
export function publicEntry<File extends FileToShow>(entry: EntryToShow<File>, viewer: Actor): PublicEntry<File> | null {
	const communities = entry.record.communities.map(({ name }) => name)
	if (!canSeeEntry(viewer, entry.visibility, communities)) return null
	const { notes: _notes, ...shown } = entry.record
	const traces = publicTraces(entry.traces, entry)
	const part = <Part extends { readonly contributionId?: string; readonly wovenFrom?: readonly string[] }>({
		contributionId,
		wovenFrom: _wovenFrom,
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
			point: publicPoint(entry.record),
		},
		isSpotCoarse: entry.record.point !== null && hasSensitiveSpot(entry.record),
		sources: sourcesOf(entry.provenance, traces.numberOf),
		origins: originsOf(entry.provenance),
		traces: traces.shown,
		media: entry.media.map(part),
		revisions: entry.revisions.filter(isTold).map(withoutNotes),
		isHidden: entry.visibility !== 'public',
	}
}

function sourcesOf(provenance: RecordProvenance, numberOf: ReadonlyMap<string, number>): PublicSource[] {
	return Object.entries(provenance).flatMap(([field, source]) => {
		if (!isPublicField(field) || !source || source.contributionId === null) return []
		const { revision, at, credit, licence, contributionId, combined, wording } = source
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

const acts: readonly RevisionKind[] = ['merge', 'undo', 'join']

/** A merge of files alone changes no field and is still told; what changed desk notes alone is not. */
function isTold({ kind, fields }: RevisionToShow): boolean {
	return fields.length === 0 ? acts.includes(kind) : fields.some((field) => field !== 'notes')
}

function withoutNotes(revision: RevisionToShow): RevisionToShow {
	return { ...revision, fields: revision.fields.filter((field) => field !== 'notes') }
}
