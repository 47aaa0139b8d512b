import { sql, type Kysely } from 'kysely'

/** Every word the registry knows, folded, so that a misspelt word is compared with words (some ten thousand) and not with entries (up to millions). */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table entry_word (word text primary key)`.execute(db)
	await sql`create index entry_word_trigrams on entry_word using gin (word gin_trgm_ops)`.execute(db)
	await sql`
		create function note_entry_words() returns trigger language plpgsql as $$
		begin
			insert into entry_word
				select distinct lexeme from changed, unnest(tsvector_to_array(changed.search)) lexeme where length(lexeme) between 2 and 40
				order by lexeme
				on conflict do nothing;
			return null;
		end $$`.execute(db)
	await sql`
		create trigger entry_words_of_new after insert on entry
		referencing new table as changed for each statement execute function note_entry_words()`.execute(db)
	await sql`
		create trigger entry_words_of_changed after update on entry
		referencing new table as changed for each statement execute function note_entry_words()`.execute(db)
	await sql`
		create function nearest_entry_words(typed text, most integer) returns table (word text, likeness real)
		language sql stable parallel safe set pg_trgm.similarity_threshold = 0.4 as $$
			select entry_word.word, similarity(entry_word.word, typed) from entry_word
			where entry_word.word % typed and abs(length(entry_word.word) - length(typed)) <= 3
			order by 2 desc, 1 limit most
		$$`.execute(db)
	await sql`
		insert into entry_word
			select distinct lexeme from entry, unnest(tsvector_to_array(entry.search)) lexeme where length(lexeme) between 2 and 40 order by lexeme`.execute(
		db,
	)
}
