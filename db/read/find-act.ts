import { sql } from 'kysely'
import type { EntryField, EntryRecord, RecordProvenance, RevisionKind } from '#moderation/entry.ts'
import type { Act } from '#moderation/merge/act.ts'
import type { Terms } from '#moderation/contribute/terms.ts'
import type { Db } from '../schema.ts'

/** One change of the registry as its act tells it. */
export interface ActChange {
	readonly identifier: string
	readonly title: string
	readonly revision: number
	readonly kind: RevisionKind
	/** ISO time. */
	readonly at: string
	readonly reason: string
	readonly fields: readonly EntryField[]
	/** Null: the change opened the entry. */
	readonly before: EntryRecord | null
	readonly after: EntryRecord
	readonly provenance: RecordProvenance
	/** Names of the units the place was and is resolved to. */
	readonly placeBefore: string | null
	readonly placeAfter: string | null
	readonly contributionCode: string | null
	readonly mergedBy: string | null
	readonly verified: { readonly by: string; readonly at: string } | null
	readonly files: readonly { readonly caption: string; readonly fileName: string; readonly credit: string; readonly licence: Terms }[]
	readonly isUndone: boolean
}

/** A scan of the signed paper. */
export interface ActScanView {
	readonly id: string
	readonly fileName: string
	readonly bytes: number
	readonly isPublic: boolean
}

export interface ActView extends Act {
	readonly recordedBy: string
	/** ISO time. */
	readonly recordedAt: string
	/** The first 200 changes done under it. */
	readonly changes: readonly ActChange[]
	/** In the order they were added. */
	readonly scans: readonly ActScanView[]
}

/** An act with all that was changed under it, for officers: people by name, desk notes too. */
export async function findAct(db: Db, { office, year, number }: Pick<Act, 'office' | 'year' | 'number'>): Promise<ActView | undefined> {
	const { rows } = await sql<ActView>`
		select a.office, a.year, a.number, a.signer, a.signed_on::text as "signedOn", a.note, m.display_name as "recordedBy",
			to_jsonb(a.recorded_at) #>> '{}' as "recordedAt",
			array(select jsonb_build_object('identifier', e.identifier, 'title', e.title, 'revision', r.number, 'kind', r.kind, 'at', r.at,
				'reason', r.reason, 'fields', r.fields, 'before', b.record, 'after', r.record, 'provenance', r.provenance,
				'placeBefore', (select n.name from place_name n where n.place_id = b.record#>>'{place,placeId}' and n.standing = 'official'
					order by n.valid_to desc nulls first limit 1),
				'placeAfter', (select n.name from place_name n where n.place_id = r.record#>>'{place,placeId}' and n.standing = 'official'
					order by n.valid_to desc nulls first limit 1),
				'contributionCode', c.code, 'mergedBy', w.display_name,
				'verified', (select jsonb_build_object('by', v.display_name, 'at', match.at) from match join member v on v.id = match.decided_by
					where match.contribution_id = c.id and match.at <= r.at order by match.at desc limit 1),
				'files', array(select jsonb_build_object('caption', f.caption, 'fileName', o.file_name, 'credit', f.credit, 'licence', f.licence)
					from entry_media f join media o on o.id = f.media_id
					where f.entry_id = r.entry_id and f.revision = r.number order by f.position limit 200),
				'isUndone', exists (select from entry_revision u where u.entry_id = r.entry_id and u.number > r.number and u.kind = 'undo'
					and u.contribution_id is not distinct from r.contribution_id and r.kind in ('merge', 'join')))
				from act_revision x join entry_revision r on r.entry_id = x.entry_id and r.number = x.number
				join entry e on e.id = x.entry_id
				left join entry_revision b on b.entry_id = x.entry_id and b.number = x.number - 1
				left join contribution c on c.id = r.contribution_id left join member w on w.id = r.author_id
				where x.act_id = a.id order by r.at, e.identifier, r.number limit 200) as changes,
			array(select jsonb_build_object('id', s.id, 'fileName', s.file_name, 'bytes', s.bytes, 'isPublic', s.is_public)
				from act_scan s where s.act_id = a.id order by s.added_at, s.id) as scans
		from act a join member m on m.id = a.recorded_by
		where a.office = ${office} and a.year = ${year} and a.number = ${number}`.execute(db)
	return rows[0]
}
