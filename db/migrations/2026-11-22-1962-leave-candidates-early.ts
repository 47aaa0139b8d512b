import { sql, type Kysely } from 'kysely'

/**
 * A candidate that lacks the second rarest word is left at once, before all it has is looked at: most candidates of a search by several words lack it, and
 * with a forgiven slip what is looked at can be forty words. What is found stays the same.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create or replace function entries_with(typed text, words text[], forms text[], slot integer, alternatives text[], filter text, most integer)
		returns table (id uuid, title text, standing integer) language plpgsql stable
		set enable_bitmapscan = off set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
		#variable_conflict use_variable
		declare
			whole text := '=' || fold(typed);
			line text := lower(btrim(normalize(typed, NFC)) collate "vi-x-icu");
			pairs text[] := array(select word_pairs(array_to_string(words, ' ')));
			plain text[];
			drivers text[];
			total integer;
			least integer;
			second text;
			by_filter boolean := false;
		begin
			for i in 1 .. cardinality(words) loop
				if i = slot then
					select sum(s.entries) into total from search_word s where s.word = any(alternatives);
				else
					select s.entries into total from search_word s where s.word = words[i];
				end if;
				if coalesce(total, 0) = 0 then return; end if;
				if least is null or total < least then
					least := total;
					drivers := case when i = slot then alternatives else words[i : i] end;
				end if;
			end loop;
			if filter <> '' then
				select c.entries into total from entry_facet_count c where c.key = filter;
				if coalesce(total, 0) = 0 then return; end if;
				by_filter := total < least;
			end if;
			if slot = 0 and least > most then drivers := drivers || whole || array(
				select s.word from search_word s where s.word = any(pairs) and s.entries > 0 order by s.entries limit 1);
			end if;
			select s.word into second from search_word s
			where s.word = any(words[: slot - 1] || words[slot + 1 :]) and s.word <> all(drivers) order by s.entries, s.word limit 1;
			plain := array(select distinct word from unnest(words) with ordinality each_word (word, at) where at <> slot);
			return query
			select c.id, c.title, case
				when hit.named is not null and line = any(hit.named) then 0
				when hit.named is not null then 1
				when hit.elsewhere = 0 and hit.marked >= hit.found and hit.in_a_row = cardinality(pairs) then 2
				when hit.elsewhere = 0 and hit.marked >= hit.found then 3
				when hit.elsewhere = 0 and hit.in_a_row = cardinality(pairs) then 4
				when hit.elsewhere = 0 then 5
				when hit.marked >= hit.found then 6
				else 7 end
			from (
				select k.id, k.title from (
					select distinct on (d.id) d.id, d.title from (
						(select f.entry_id as id, f.title from entry_facet f where by_filter and f.key = filter order by f.title, f.entry_id limit most)
						union all
						(select w.id, w.title from unnest(drivers) driver, lateral (
							select e.entry_id as id, e.title from entry_word e where e.word = driver order by e.word, e.place, e.title, e.entry_id limit most
						) w where not by_filter limit most + most)
					) d
				) k
				cross join lateral (
					select where second is null
					union all (select from entry_word e where second is not null and e.entry_id = k.id and e.word = second limit 1)
				) has_second
				offset 0
			) c
			cross join lateral (
				select count(*) filter (where e.word = any(plain)) as found,
					slot = 0 or coalesce(bool_or(e.word = any(alternatives)), false) as is_in_slot,
					greatest(max(e.place) filter (where e.word = any(plain)), min(e.place) filter (where e.word = any(alternatives))) as elsewhere,
					count(*) filter (where forms[array_position(words, e.word)] = any(e.forms)) as marked,
					count(*) filter (where e.word = any(pairs)) as in_a_row,
					max(e.forms) filter (where e.word = whole) as named
				from entry_word e where e.entry_id = c.id and e.word = any(plain || alternatives || pairs || whole)
			) hit
			where hit.found = cardinality(plain) and hit.is_in_slot and (filter = '' or by_filter or exists (
				select from entry_facet f where f.entry_id = c.id and f.key = filter and f.title = c.title limit 1));
		end $$`.execute(db)
}
