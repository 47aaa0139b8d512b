import { sql, type Kysely } from 'kysely'

/** A word of three letters that lost one is found again beside other words: "nha dy buon ma thuot". */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create or replace function near_words(typed text) returns text[] language sql stable as $$
			select array(
				select near.word from (
					select distinct s.word from shortened(typed) less, lateral (
						select found.word from search_slip found where found.shortened = less limit 60
					) s
				) near join search_word known using (word)
				where near.word <> typed and (length(typed) > 2 or length(near.word) > 2) and known.entries > 0 and abs(length(near.word) - length(typed)) <= 1
				order by known.entries desc, near.word limit 40)
		$$`.execute(db)
	await sql`
		create or replace function search_entries(typed text, filter text, most integer)
		returns table (id uuid, title text, standing integer) language plpgsql stable as $$
		#variable_conflict use_variable
		declare
			words text[];
			forms text[];
			other text[];
			shown integer := 0;
			best integer := 99;
		begin
			select array_agg(t.word), array_agg(t.form) into words, forms from (
				select part.word, token.form from search_tokens(left(typed, 200)) with ordinality token (form, at),
					unnest(string_to_array(fold(token.form), ' ')) with ordinality part (word, within)
				where part.word <> '' order by token.at, part.within limit 12
			) t;
			if words is null then return; end if;
			for id, title, standing in select e.id, e.title, e.standing from entries_with(typed, words, forms, 0, '{}', filter, most) e loop
				shown := shown + 1;
				best := least(best, standing);
				return next;
			end loop;
			if shown >= 5 or best <= 5 or cardinality(words) > 8 then return; end if;
			for i in 1 .. cardinality(words) loop
				if length(words[i]) >= 3 or cardinality(words) > 1 then
					other := near_words(words[i]);
					if cardinality(other) > 0 then
						return query select e.id, e.title, e.standing + 10 from entries_with(typed, words, forms, i, other, filter, most) e;
					end if;
				end if;
				if length(words[i]) >= 3 then
					return query select e.id, e.title, e.standing + 10 from generate_series(1, length(words[i]) - 1) cut, lateral entries_with(
						typed, words[: i - 1] || left(words[i], cut) || substr(words[i], cut + 1) || words[i + 1 :],
						forms[: i - 1] || left(words[i], cut) || substr(words[i], cut + 1) || forms[i + 1 :], 0, '{}', filter, most) e
					where exists (select from search_word a where a.word = left(words[i], cut))
						and exists (select from search_word b where b.word = substr(words[i], cut + 1));
				end if;
				if i < cardinality(words) then
					return query select e.id, e.title, e.standing + 10 from entries_with(
						typed, words[: i - 1] || (words[i] || words[i + 1]) || words[i + 2 :],
						forms[: i - 1] || (forms[i] || forms[i + 1]) || forms[i + 2 :], 0, '{}', filter, most) e;
				end if;
			end loop;
		end $$`.execute(db)
}
