import { canHouse } from '#moderation/permissions.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import type { Evidence } from '#moderation/verify/match-types.ts'
import { mayNote } from '#moderation/verify/media-note.ts'
import { findDeskEntry, type DeskEntry } from '#db/read/find-desk-entry.ts'
import { listMediaNotes, type MediaNoteView } from '#db/read/list-media-notes.ts'
import { listPlaceCentres, type PlaceCentre } from '#db/read/list-place-centres.ts'
import { listPlacePasts, type PlacePast } from '#db/read/list-place-pasts.ts'
import { listPlaces, type PlaceView } from '#db/read/list-places.ts'
import { listPublicEntries, type EntryPage } from '#db/read/list-public-entries.ts'
import type { Context } from '../context.ts'
import type { SeenContribution } from '../review/see-contribution.ts'
import type { Proposal } from './propose-matches.ts'
import { seeWithProposal } from './see-with-proposal.ts'

/** What the reviewer asked of the desk in its address. */
export interface DeskQuestion {
	/** Identifier of the entry to lay beside the contribution; without one, the best the matcher proposes. */
	readonly candidate: string | null
	/** Words to search the inventory for by hand. */
	readonly words: string
}

/** An entry laid beside the contribution, with the evidence for and against it. */
export interface ComparedEntry extends DeskEntry {
	readonly evidence: readonly Evidence[]
	readonly score: number | null
}

/** The places both sides speak of, what those of today were before, and the communes around them. */
export interface DeskPlaces {
	readonly known: readonly PlaceView[]
	readonly pasts: readonly PlacePast[]
	/** Where the communes of today lie. */
	readonly centres: readonly PlaceCentre[]
}

export interface VerifyDesk {
	readonly contribution: SeenContribution
	readonly proposal: Proposal
	readonly candidate: ComparedEntry | null
	readonly found: EntryPage | null
	readonly places: DeskPlaces
	readonly notes: readonly MediaNoteView[]
	readonly canNote: boolean
}

const anyEntry = { heritageClass: null, rank: null, community: null, placeIds: null }

/** All the verification desk shows: the contribution, what it may be about, and one entry beside it, for whoever may see it. */
export async function seeVerifyDesk(context: Context, contributionId: string, asked: DeskQuestion): Promise<Result<VerifyDesk>> {
	const chosen = asked.candidate?.trim().toUpperCase() ?? null
	const seen = await seeWithProposal(context, contributionId, chosen)
	if (!seen.ok) return seen
	const { contribution, proposal } = seen.value
	const beside = chosen ?? proposal.candidates[0]?.entry.identifier
	const canNote = mayNote(context.actor, contribution.facts)
	const [entry, found, notes] = await Promise.all([
		beside === undefined ? null : findDeskEntry(context.db, beside),
		asked.words === '' || !canHouse(context.actor, 'see-desk-notes') ? null : listPublicEntries(context.db, asked.words, anyEntry, null),
		canNote ? listMediaNotes(context.db, idsOf(contribution.files), context.actor.memberId ?? '') : [],
	])
	return accept({
		contribution,
		proposal,
		candidate: entry && withEvidence(entry, proposal),
		found,
		places: await loadPlaces(context, contribution.placeId, entry),
		notes,
		canNote,
	})
}

const idsOf = (files: SeenContribution['files']): string[] => files.map((file) => file.id)

function withEvidence(entry: DeskEntry, { candidates, also }: Proposal): ComparedEntry {
	const weighed = [...candidates, ...(also ? [also] : [])].find((one) => one.entry.identifier === entry.identifier)
	return { ...entry, evidence: weighed?.evidence ?? [], score: weighed?.score ?? null }
}

async function loadPlaces({ db }: Context, given: string | null, entry: DeskEntry | null): Promise<DeskPlaces> {
	const { placeIdThen = null, placeId = null } = entry?.record.place ?? {}
	const spoken = [given, placeIdThen, placeId].filter((id) => id !== null)
	const known = await listPlaces(
		db,
		[...new Set(spoken)].map((id) => ({ placeId: id, name: null })),
	)
	const today = new Set(known.flatMap((place) => place.placeIdToday ?? []))
	return { known, pasts: await listPlacePasts(db, [...today]), centres: await listPlaceCentres(db) }
}
