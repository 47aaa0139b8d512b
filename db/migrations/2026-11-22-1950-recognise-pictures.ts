import { sql, type Kysely } from 'kysely'

/**
 * What pictures are recognised by. A hash differing in at most 7 of its 64 bits from another differs in at most one bit in one of its four bands of 16
 * (pigeonhole), so 4 × 17 equality look-ups find every such hash; each reads a bounded number of index rows, whatever the size of the table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table media_print (
			media_id uuid primary key references media on delete cascade,
			aspect real not null,
			miniature bytea not null
		)`.execute(db)
	await sql`
		create table media_hash (
			media_id uuid not null references media on delete cascade,
			position smallint not null,
			hash bigint not null,
			x real not null,
			y real not null,
			width real not null,
			height real not null,
			band_0 integer not null generated always as ((hash & 65535)::integer) stored,
			band_1 integer not null generated always as (((hash >> 16) & 65535)::integer) stored,
			band_2 integer not null generated always as (((hash >> 32) & 65535)::integer) stored,
			band_3 integer not null generated always as (((hash >> 48) & 65535)::integer) stored,
			primary key (media_id, position)
		)`.execute(db)
	for (const band of ['band_0', 'band_1', 'band_2', 'band_3'])
		await sql`create index ${sql.ref(`media_hash_${band}`)} on media_hash (${sql.ref(band)}) include (hash, media_id)`.execute(db)
	await sql`
		create function hashes_near(asked bigint[], most_bits integer, most_each integer)
		returns table (place integer, media_id uuid, distance integer)
		language sql stable parallel safe rows 200
		set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off set jit = off
		as $$
			with typed as materialized (
				select ordinality::integer as place, hash from unnest(asked) with ordinality as one (hash, ordinality)
			), flip as materialized (
				select 0 as bits union all select 1 << bit from generate_series(0, 15) as bit
			)
			select typed.place, hit.media_id, min(bit_count((hit.hash # typed.hash)::bit(64)))::integer
			from typed cross join flip cross join lateral (
				(select h.media_id, h.hash from media_hash h where h.band_0 = ((typed.hash & 65535)::integer # flip.bits) limit most_each)
				union all
				(select h.media_id, h.hash from media_hash h where h.band_1 = (((typed.hash >> 16) & 65535)::integer # flip.bits) limit most_each)
				union all
				(select h.media_id, h.hash from media_hash h where h.band_2 = (((typed.hash >> 32) & 65535)::integer # flip.bits) limit most_each)
				union all
				(select h.media_id, h.hash from media_hash h where h.band_3 = (((typed.hash >> 48) & 65535)::integer # flip.bits) limit most_each)
			) as hit
			where bit_count((hit.hash # typed.hash)::bit(64)) <= most_bits
			group by typed.place, hit.media_id
		$$`.execute(db)
}
