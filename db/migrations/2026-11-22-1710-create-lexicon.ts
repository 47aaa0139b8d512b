import { sql, type Kysely } from 'kysely'

/** Every word of the registry, hidden entries too, folded, so that a misspelt word is compared with words (some ten thousand) and not with entries (up to millions). */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table lexicon (word text primary key)`.execute(db)
	await sql`create index lexicon_trigrams on lexicon using gin (word gin_trgm_ops)`.execute(db)
	await sql`
		create function note_lexicon_words() returns trigger language plpgsql as $$
		begin
			insert into lexicon
				select distinct lexeme from changed, unnest(tsvector_to_array(changed.search)) lexeme where length(lexeme) between 2 and 40
				order by lexeme
				on conflict do nothing;
			return null;
		end $$`.execute(db)
	await sql`
		create trigger lexicon_of_new after insert on entry
		referencing new table as changed for each statement execute function note_lexicon_words()`.execute(db)
	await sql`
		create trigger lexicon_of_changed after update on entry
		referencing new table as changed for each statement execute function note_lexicon_words()`.execute(db)
	await sql`
		create function nearest_words_of_lexicon(typed text, most integer) returns table (word text, likeness real)
		language sql stable parallel safe set pg_trgm.similarity_threshold = 0.4 as $$
			select lexicon.word, similarity(lexicon.word, typed) from lexicon
			where lexicon.word % typed and abs(length(lexicon.word) - length(typed)) <= 3
			order by 2 desc, 1 limit most
		$$`.execute(db)
	await sql`
		insert into lexicon
			select distinct lexeme from entry, unnest(tsvector_to_array(entry.search)) lexeme where length(lexeme) between 2 and 40 order by lexeme`.execute(
		db,
	)
}
