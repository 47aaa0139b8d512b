import { sql, type Kysely } from 'kysely'

/** A covered place of a film may be covered for a stretch of it only: times belong to mutes, and may belong to places. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		do $$
		declare found record;
		begin
			for found in select conname from pg_constraint
				where conrelid = 'media_mask'::regclass and contype = 'c' and pg_get_constraintdef(oid) ~ 'from_ms IS NOT NULL'
			loop
				execute format('alter table media_mask drop constraint %I', found.conname);
			end loop;
		end $$`.execute(db)
	await sql`
		alter table media_mask
			add constraint media_mask_times check ((from_ms is null) = (to_ms is null)),
			add constraint media_mask_mute_times check (kind <> 'mute' or from_ms is not null),
			add constraint media_mask_hide_times check (kind <> 'hide' or from_ms is null)`.execute(db)
}
