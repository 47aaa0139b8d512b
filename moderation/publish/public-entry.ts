import type { Actor } from '../actor.ts'
import type { LicenceCode } from '../contribute/licence.ts'
import type { EntryField, EntryRecord, EntryVisibility, RecordProvenance, RevisionKind } from '../entry.ts'
import { hasSensitiveSpot, publicPoint } from './sensitivity.ts'
import { canSeeEntry } from './visibility.ts'

export interface EntryToShow {
	readonly visibility: EntryVisibility
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly revisions: readonly RevisionToShow[]
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
}

export interface PublicEntry {
	readonly record: Omit<EntryRecord, 'notes'>
	readonly isSpotCoarse: boolean
	readonly sources: readonly PublicSource[]
	readonly revisions: readonly RevisionToShow[]
	readonly isHidden: boolean
}

/**
 * What this reader may see of an entry, null when nothing. Desk notes, and revisions that touched nothing else, are never part of it;
 * nor are the people who verified and merged.
 */
export function publicEntry(entry: EntryToShow, viewer: Actor): PublicEntry | null {
	if (!canSeeEntry(viewer, entry.visibility)) return null
	const { notes: _notes, ...shown } = entry.record
	return {
		record: { ...shown, point: publicPoint(entry.record) },
		isSpotCoarse: entry.record.point !== null && hasSensitiveSpot(entry.record),
		sources: sourcesOf(entry.provenance),
		revisions: entry.revisions.map(withoutNotes).filter((revision) => revision.fields.length > 0),
		isHidden: entry.visibility === 'hidden',
	}
}

function sourcesOf(provenance: RecordProvenance): PublicSource[] {
	return Object.entries(provenance).flatMap(([field, source]) =>
		isPublicField(field) && source && source.contributionId !== null
			? [{ field, revision: source.revision, at: source.at, credit: source.credit ?? '', licence: source.licence }]
			: [],
	)
}

function isPublicField(field: string): field is EntryField {
	return field !== 'notes'
}

function withoutNotes(revision: RevisionToShow): RevisionToShow {
	return { ...revision, fields: revision.fields.filter((field) => field !== 'notes') }
}
