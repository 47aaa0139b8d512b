import { sql, type Kysely } from 'kysely'

/** What a file is within its contribution. What is not the gift itself never reaches an entry: the database refuses it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table media add column part text not null default 'gift'
			check (part in ('gift', 'place', 'name', 'consent', 'signature'))`.execute(db)
	await sql`
		alter table upload add column part text not null default 'gift'
			check (part in ('gift', 'place', 'name', 'consent', 'signature'))`.execute(db)
	await sql`
		create function refuse_private_part() returns trigger language plpgsql as $$
		begin
			if exists (select from media where id = new.media_id and part <> 'gift') then
				raise exception 'only the gift itself goes into an entry' using errcode = 'check_violation';
			end if;
			return new;
		end $$`.execute(db)
	await sql`create trigger entry_media_gift_only before insert or update of media_id on entry_media
		for each row execute function refuse_private_part()`.execute(db)
}
