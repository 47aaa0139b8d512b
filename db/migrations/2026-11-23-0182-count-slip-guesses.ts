import { sql, type Kysely } from 'kysely'

/** Guesses at the numbers of slips: by slip and by network, so that whoever guesses is slowed and not whoever holds the paper. Both are keyed hashes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table slip_guess (
			code_key text not null,
			from_key text not null,
			misses integer not null check (misses >= 0),
			since timestamptz not null,
			last_at timestamptz not null,
			opened_at timestamptz,
			primary key (code_key, from_key)
		)`.execute(db)
	await sql`create index slip_guess_last_at on slip_guess (last_at)`.execute(db)
	await sql`delete from rate_limit where key like 'slip:pair:%' or key like 'slip:account:%'`.execute(db)
}
