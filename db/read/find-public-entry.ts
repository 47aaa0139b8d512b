import { sql } from 'kysely'
import type { Terms } from '#moderation/contribute/terms.ts'
import type { EntryField, EntryRecord, EntryStanding, EntryVisibility, RecordProvenance, RevisionKind } from '#moderation/entry.ts'
import type { HighValueClass } from '#moderation/verify/judgements.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import type { AccessRule } from '#moderation/publish/access-rule.ts'
import type { ContributionTrace } from '#moderation/publish/trace.ts'
import type { Db } from '../schema.ts'
import { careOf } from './list-care.ts'
import { ruleColumns } from './list-rules.ts'
import type { PlaceKind } from '../tables/place.ts'

export interface EntryMediaItem {
	readonly id: string
	readonly kind: 'image' | 'audio' | 'video'
	readonly mime: string | null
	readonly width: number | null
	readonly height: number | null
	readonly durationSeconds: number | null
	readonly waveform: readonly number[] | null
	readonly playable: boolean
	readonly caption: string
	readonly credit: string
	/** The credit line name by name; empty where nobody is named, and for what was merged before names were kept apart. */
	readonly people: readonly CreditPart[]
	readonly licence: Terms
	readonly contributionId: string
	/** Of its community, on it or on the gift it came with. */
	readonly rules: readonly AccessRule[]
	/** Number of the revision that brought it. */
	readonly revision: number
	/** ISO time. */
	readonly publishedAt: string
}

export interface EntryLink {
	readonly identifier: string
	readonly title: string
}

export interface PlaceLabel {
	readonly name: string
	readonly kind: PlaceKind
}

export interface EntryDetail {
	readonly identifier: string
	readonly version: number
	readonly title: string
	readonly visibility: EntryVisibility
	readonly standing: EntryStanding
	readonly isSample: boolean
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly createdAt: Date
	readonly updatedAt: Date
	readonly placeNow: PlaceLabel | null
	/** The middle of the commune it lies in. */
	readonly centre: { readonly latitude: number; readonly longitude: number } | null
	/** What reviewers marked on the gifts in it and in the entries it took up, those whose merge was undone left out. */
	readonly care: readonly HighValueClass[]
	readonly parent: EntryLink | null
	readonly components: readonly EntryLink[]
	readonly media: readonly EntryMediaItem[]
	readonly revisions: readonly { number: number; kind: RevisionKind; at: string; reason: string; fields: EntryField[] }[]
	/** Scans of the signed acts its revisions were made under, as far as they are shown to everyone. */
	readonly scans: readonly { revision: number; office: string; year: number; number: number; scanId: string }[]
	/** Of the first 100 contributions merged into it. */
	readonly traces: readonly ContributionTrace[]
	/** Of its community, on the entry. */
	readonly rules: readonly AccessRule[]
	/** Officers keep it from the public, beside any rule. */
	readonly isTakenDown: boolean
	/** Identifier of the entry that has taken this one up. */
	readonly joinedInto: string | null
}

/**
 * All an entry's page shows, in one question: the entry with its published media (the first 200), its parent and first 100 components that
 * are public, and its last 30 revisions. Hidden entries, desk notes and files under a rule come too: moderation/publish decides what of it a reader sees.
 */
export async function findPublicEntry(db: Db, identifier: string): Promise<EntryDetail | undefined> {
	const { rows } = await sql<EntryDetail>`/* named */
		select e.identifier, e.version, e.title, e.visibility, e.standing, e.is_sample as "isSample", e.record, e.provenance,
			e.created_at as "createdAt", e.updated_at as "updatedAt",
			(select i.identifier from entry i where i.id = e.joined_into) as "joinedInto",
			array(select jsonb_build_object(${ruleColumns}) from access_rule r where r.entry_id = e.id and r.lifted_at is null) as rules,
			exists (select from takedown t where t.entry_id = e.id and t.media_id is null and t.lifted_at is null) as "isTakenDown",
			(select jsonb_build_object('name', n.name, 'kind', n.kind) from place_name n
				where n.place_id = e.place_id and n.standing = 'official' order by n.valid_to desc nulls first limit 1) as "placeNow",
			(select jsonb_build_object('latitude', p.latitude, 'longitude', p.longitude) from place p
				where p.id = e.place_id and p.level = 'commune' and p.latitude is not null) as centre,
			${careOf(sql`e.id`)} as care,
			(select jsonb_build_object('identifier', p.identifier, 'title', p.title) from entry p
				where p.id = e.parent_id and p.visibility = 'public') as parent,
			array(select jsonb_build_object('identifier', c.identifier, 'title', c.title) from entry c
				where c.parent_id = e.id and c.visibility = 'public' order by c.title limit 100) as components,
			array(select jsonb_build_object('id', f.id, 'kind', f.kind, 'mime', f.mime, 'width', f.width, 'height', f.height,
				'durationSeconds', f.duration_seconds, 'waveform', case when f.masked = 'not' then f.waveform else f.masked_waveform end, 'playable', f.playable, 'caption', m.caption,
				'credit', m.credit, 'people', m.people, 'licence', m.licence, 'contributionId', m.contribution_id, 'revision', m.revision,
				'publishedAt', m.published_at, 'rules', array(select jsonb_build_object(${ruleColumns}) from access_rule r
					where r.lifted_at is null and (r.media_id = m.media_id or r.contribution_id = m.contribution_id)))
				from entry_media m join media f on f.id = m.media_id
				where m.entry_id = e.id and m.published_at is not null and (m.hidden_at is null or m.hidden_for = 'rule') and f.kind is not null
				order by m.position limit 200) as media,
			array(select jsonb_build_object('number', r.number, 'kind', r.kind, 'at', r.at, 'reason', r.reason, 'fields', r.fields)
				from entry_revision r where r.entry_id = e.id order by r.number desc limit 30) as revisions,
			array(select jsonb_build_object('revision', x.number, 'office', a.office, 'year', a.year, 'number', a.number, 'scanId', s.id)
				from act_revision x join act_scan s on s.act_id = x.act_id and s.is_public join act a on a.id = x.act_id
				where x.entry_id = e.id order by x.number, s.added_at limit 100) as scans,
			array(select jsonb_build_object('contributionId', g.contribution_id, 'givenAt', c.submitted_at, 'merges', g.merges,
				'credit', coalesce(x.credit, g.told->>'credit'), 'retoldPeople', x.people, 'licence', coalesce(x.terms, g.told->>'licence'),
				'consent', (select jsonb_build_object('textVersion', s.text_version, 'at', s.given_at) from consent s
					where s.contribution_id = c.id and s.purpose = 'everyone' and s.revoked_at is null order by s.given_at desc limit 1),
				'ruleKinds', array(select distinct r.kind from access_rule r where r.contribution_id = c.id and r.lifted_at is null),
				'agreed', array(select p from unnest(array['reuse', 'national-database', 'machine-learning']) p where is_agreed(c.id, p)),
				'verified', (select jsonb_build_object('at', v.at, 'by', case when b.is_named_publicly then b.display_name end)
					from match v join member b on b.id = v.decided_by where v.contribution_id = c.id order by v.at desc limit 1))
				from (select r.contribution_id, jsonb_agg(jsonb_build_object('revision', coalesce(j.joined_revision, r.number), 'at', r.at,
						'by', case when a.is_named_publicly then a.display_name end) order by r.number) as merges,
						(array_agg(jsonb_path_query_first(r.provenance, '$.* ? (@.contributionId == $id && @.revision == $number)',
							jsonb_build_object('id', r.contribution_id, 'number', r.number)) order by r.number desc))[1] as told
					from (with recursive way (id, joined_revision) as (select e.id, null::integer
						union select i.id, coalesce(way.joined_revision, i.joined_revision) from way join entry i on i.joined_into = way.id)
						select id, joined_revision from way) j
					join entry_revision r on r.entry_id = j.id and r.kind = 'merge' left join member a on a.id = r.author_id
					group by r.contribution_id order by min(r.number) limit 100) g
				join contribution c on c.id = g.contribution_id left join retelling x on x.contribution_id = c.id) as traces
		from entry e where e.identifier = ${identifier}`.execute(db)
	return rows[0]
}
