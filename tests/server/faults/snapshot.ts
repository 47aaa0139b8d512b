import { sql } from 'kysely'
import type { EntryRecord, RecordProvenance, RevisionKind } from '#moderation/entry.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { Db } from '#db/schema.ts'

export interface ContributionSeen {
	readonly id: string
	readonly code: string
	readonly member_id: string
	readonly state: ContributionState
	readonly version: number
	readonly title: string
	readonly licence: LicenceChoice | null
	readonly verified_by: string | null
	readonly reviewed_by: string | null
	readonly escalated_by: string | null
}
export interface OfContribution {
	readonly contribution_id: string
}
export interface EntrySeen {
	readonly id: string
	readonly identifier: string
	readonly version: number
	readonly visibility: 'public' | 'hidden'
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly has_media: boolean
	readonly joined_into: string | null
	readonly joined_revision: number | null
}
export interface RevisionSeen {
	readonly entry_id: string
	readonly number: number
	readonly kind: RevisionKind
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly author_id: string | null
	readonly contribution_id: string | null
}
export interface EntryMediaSeen extends OfContribution {
	readonly entry_id: string
	readonly media_id: string
	readonly licence: string
	readonly published_at: string | null
	readonly hidden_at: string | null
}
export interface EventSeen {
	readonly id: number
	readonly kind: string
	readonly actor_id: string | null
	readonly contribution_id: string | null
	readonly entry_id: string | null
	readonly payload: { readonly to?: string; readonly media?: number; readonly revision?: number }
}

/** All the house remembers of gifts and entries, as rows. */
export interface Snapshot {
	readonly contribution: readonly ContributionSeen[]
	readonly claim: readonly (OfContribution & { step: ClaimStep; member_id: string })[]
	readonly consent: readonly (OfContribution & { licence: string; revoked_at: string | null })[]
	readonly review: readonly (OfContribution & { reviewer_id: string })[]
	readonly match: readonly (OfContribution & {
		decided_by: string
		verdict: string
		entry_id: string | null
		duplicate_of: string | null
		classes: readonly string[]
		standing: string
	})[]
	readonly opinion: readonly (OfContribution & {
		round: number
		decided_by: string
		verdict: string
		entry_id: string | null
		parent_id: string | null
		duplicate_of: string | null
		match_id: string | null
		ended_by: string | null
	})[]
	readonly message: readonly OfContribution[]
	readonly screening: readonly OfContribution[]
	readonly media: readonly (OfContribution & { id: string; state: string; sha256: string; storage_key: string })[]
	readonly upload: readonly (OfContribution & { id: string; state: string; media_id: string | null })[]
	readonly derivative: readonly { media_id: string; audience: 'desk' | 'public'; size: string; storage_key: string }[]
	readonly entry: readonly EntrySeen[]
	readonly entry_revision: readonly RevisionSeen[]
	readonly entry_media: readonly EntryMediaSeen[]
	readonly act: readonly { id: string; number: number }[]
	readonly act_revision: readonly { act_id: string; entry_id: string; number: number }[]
	readonly event: readonly EventSeen[]
	readonly job: readonly { key: string; payload: unknown }[]
}

const rows = {
	contribution: 'select * from contribution order by created_at, id',
	claim: 'select * from claim order by contribution_id',
	consent: 'select * from consent order by id',
	review: 'select * from review order by id',
	match: 'select * from match order by at, id',
	opinion: 'select * from opinion order by at, round, id',
	message: 'select * from message order by id',
	screening: 'select * from screening order by id',
	media: 'select * from media order by received_at, id',
	upload: 'select * from upload order by id',
	derivative: 'select * from derivative order by media_id, audience, size',
	entry: `select id, identifier, version, visibility, standing, title, names_text, search_text, place_id, parent_id, record, provenance, has_media, joined_into, joined_revision,
		updated_at from entry order by identifier`,
	entry_revision: 'select * from entry_revision order by entry_id, number',
	entry_media: 'select * from entry_media order by entry_id, media_id',
	act: 'select * from act order by office, year, number',
	act_revision: 'select * from act_revision order by act_id, entry_id, number',
	event: 'select * from event order by id',
	job: 'select key, payload from graphile_worker._private_jobs order by key',
} satisfies Record<keyof Snapshot, string>

const parts = Object.entries(rows).map(
	([name, select]) => sql`${sql.lit(name)}, (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (${sql.raw(select)}) t)`,
)

/** Everything at one moment, in one question. */
export async function takeSnapshot(db: Db): Promise<Snapshot> {
	const { rows: found } = await sql<{ all: Snapshot }>`select jsonb_build_object(${sql.join(parts)}) as all`.execute(db)
	const [first] = found
	if (!first) throw new Error('a question without an answer')
	return first.all
}

/** Empties what a run wrote; people and places stay. */
export async function forgetAll(db: Db): Promise<void> {
	await sql`set ben_nuoc.rebuild_audit = 'on'; truncate contribution, entry, act, event, graphile_worker._private_jobs cascade`.execute(db)
}

export function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other)
}
