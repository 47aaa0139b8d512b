import { sql, type Kysely } from 'kysely'

/** Custodians may agree that something sacred is known to be there, and say whom to ask for it. Without their word nothing is known of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table access_rule add column ask text,
			add constraint access_rule_ask_check check (ask is null or (kind = 'sacred' and media_id is null and btrim(ask) <> ''))`.execute(db)
}
