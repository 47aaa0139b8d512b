import { sql, type Kysely } from 'kysely'

/**
 * What lets the public list, its counts and its search read no more rows than they show plus a constant, whatever the planner believes:
 * `entry_facet` has a row for each combination of filters a public entry answers to, in list order, and `entry_facet_count` their numbers;
 * `entry_word` is a word list in rank order, read by key and capped. GIN was tried first: it gathers every match before a limit applies.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await addFacets(db)
	await addList(db)
	await addWords(db)
	await addSearch(db)
	await addSlips(db)
	await sql`create index entry_media_shown on entry_media (entry_id, position) where published_at is not null and hidden_at is null`.execute(
		db,
	)
	await sql`update entry set title = title || ''`.execute(db)
}

async function addFacets(db: Kysely<unknown>): Promise<void> {
	await sql`alter table entry add column facets text[] not null default '{}'`.execute(db)
	await sql`
		create function set_entry_facets() returns trigger language plpgsql as $$
		begin
			new.facets := array['c:' || new.heritage_class]
				|| array(select 'r:' || rank from unnest(new.ranks) rank)
				|| array(select 'm:' || community from unnest(new.communities) community)
				|| array(select distinct 'p:' || id from (
					select unnest(array[new.place_id, new.place_id_then]) as id
					union select parent.id from place_parent link join place parent on parent.id = link.parent_id and parent.level = 'district'
						where link.place_id in (new.place_id, new.place_id_then)
				) places where id is not null);
			return new;
		end $$`.execute(db)
	await sql`
		create trigger entry_facets before insert or update of title, heritage_class, ranks, communities, place_id, place_id_then on entry
		for each row execute function set_entry_facets()`.execute(db)
	await sql`
		create table entry_facet (
			key text collate "C" not null,
			title text collate "vi-x-icu" not null,
			entry_id uuid not null references entry on delete cascade,
			primary key (key, title, entry_id)
		)`.execute(db)
	await sql`create index entry_facet_entry_id on entry_facet (entry_id)`.execute(db)
	await sql`create table entry_facet_count (key text collate "C" primary key, entries integer not null)`.execute(db)
	await sql`
		create function facet_keys(facets text[]) returns setof text language sql immutable strict parallel safe as $$
			select concat_ws('|', class.facet, rank.facet, community.facet, place.facet)
			from (select null union all select f from unnest(facets) f where f like 'c:%') class (facet),
				(select null union all select f from unnest(facets) f where f like 'r:%') rank (facet),
				(select null union all select f from unnest(facets) f where f like 'm:%') community (facet),
				(select null union all select f from unnest(facets) f where f like 'p:%') place (facet)
		$$`.execute(db)
	await sql`
		create function keep_entry_facets() returns trigger language plpgsql as $$
		begin
			if tg_op <> 'INSERT' then
				delete from entry_facet using gone where entry_facet.entry_id = gone.id;
				insert into entry_facet_count as had
				select key, -count(*) from gone, facet_keys(facets) key where visibility = 'public' group by key order by key
				on conflict (key) do update set entries = had.entries + excluded.entries;
			end if;
			if tg_op <> 'DELETE' then
				insert into entry_facet select key, title, id from come, facet_keys(facets) key where visibility = 'public';
				insert into entry_facet_count as had
				select key, count(*) from come, facet_keys(facets) key where visibility = 'public' group by key order by key
				on conflict (key) do update set entries = had.entries + excluded.entries;
			end if;
			return null;
		end $$`.execute(db)
	await sql`
		create trigger entry_facets_insert after insert on entry referencing new table as come
		for each statement execute function keep_entry_facets()`.execute(db)
	await sql`
		create trigger entry_facets_update after update on entry referencing old table as gone new table as come
		for each statement execute function keep_entry_facets()`.execute(db)
	await sql`
		create trigger entry_facets_delete after delete on entry referencing old table as gone
		for each statement execute function keep_entry_facets()`.execute(db)
}

/** A page of the list under any of several keys, in order. The planner is kept from gathering all of a key first: it thinks keys rare. */
async function addList(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function list_entries(keys text[], after_title text, after_id uuid, most integer)
		returns table (id uuid, title text) language sql stable
		set enable_bitmapscan = off set enable_seqscan = off as $$
			select distinct one.entry_id, one.title from unnest(keys) asked (key), lateral (
				select f.entry_id, f.title from entry_facet f
				where f.key = asked.key collate "C" and (f.title, f.entry_id) > (after_title collate "vi-x-icu", after_id)
				order by f.key, f.title, f.entry_id limit most
			) one
		$$`.execute(db)
	await sql`create index place_name_folded_key on place_name (folded)`.execute(db)
}

/** `word`: a word without marks; or, from names, two words in a row; or `=` and a whole name. `forms`: how it is written there. */
async function addWords(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table entry_word (
			word text collate "C" not null,
			place smallint not null,
			title text collate "vi-x-icu" not null,
			entry_id uuid not null references entry on delete cascade,
			forms text[] not null,
			primary key (entry_id, word)
		)`.execute(db)
	await sql`create index entry_word_order on entry_word (word, place, title, entry_id) include (forms)`.execute(db)
	await sql`create table search_word (word text collate "C" primary key, entries integer not null)`.execute(db)
	await sql`
		create table search_slip (
			shortened text collate "C" not null,
			word text collate "C" not null references search_word on delete cascade,
			primary key (shortened, word)
		)`.execute(db)
	await sql`create index search_slip_word on search_slip (word)`.execute(db)
	await sql`
		create function search_tokens(input text) returns setof text language sql immutable strict parallel safe as $$
			select token from regexp_split_to_table(
				lower(normalize(input, NFC) collate "vi-x-icu"), '[[:space:]\u00a0.,;:!?()"“”«»…/|=_–—-]+') token
			where token <> ''
		$$`.execute(db)
	await sql`
		create function word_pairs(folded text) returns setof text language sql immutable strict parallel safe as $$
			select parts[i] || ' ' || parts[i + 1] from string_to_array(folded, ' ') parts, generate_series(1, cardinality(parts) - 1) i
		$$`.execute(db)
	await sql`
		create function shortened(word text) returns setof text language sql immutable strict parallel safe as $$
			select word union select left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i
		$$`.execute(db)
	await sql`
		create function add_entry_words(ids uuid[]) returns void language sql as $$
			with come as materialized (select id, title, names_text, search_text from entry where id = any(ids) and visibility = 'public'),
			tokens as materialized (
				select id, title, min(place)::smallint as place, token from (
					select id, title, 0 as place, names_text as words from come
					union all select id, title, 1, search_text from come
				) texts, search_tokens(words) token group by id, title, token
			),
			folded as materialized (
				select token, word from (select distinct token from tokens) each_token, unnest(string_to_array(fold(token), ' ')) word
				where length(word) between 1 and 40
			),
			lines as materialized (
				select id, title, fold(line) as folded, lower(btrim(normalize(line, NFC)) collate "vi-x-icu") as line
				from come, unnest(string_to_array(names_text, chr(10))) line
			)
			insert into entry_word (word, place, title, entry_id, forms)
			select word, min(place), title, id, array_agg(distinct token) from tokens join folded using (token) group by word, title, id
			union all
			select pair, 0, title, id, '{}' from lines, word_pairs(lines.folded) pair where length(pair) <= 80 group by pair, title, id
			union all
			select '=' || lines.folded, 0, title, id, array_agg(distinct line) from lines
			where length(lines.folded) between 1 and 200 group by lines.folded, title, id
		$$`.execute(db)
	await sql`
		create function keep_entry_words() returns trigger language plpgsql as $$
		declare changed uuid[];
		begin
			if tg_op = 'INSERT' then
				changed := array(select id from come);
			else
				changed := array(
					select c.id from come c join gone g using (id)
					where (c.title, c.names_text, c.search_text, c.visibility) is distinct from (g.title, g.names_text, g.search_text, g.visibility)
						or not exists (select from entry_word w where w.entry_id = c.id)
				);
				delete from entry_word where entry_id = any(changed);
			end if;
			perform add_entry_words(changed);
			return null;
		end $$`.execute(db)
	await sql`
		create function count_search_words() returns trigger language plpgsql as $$
		begin
			if tg_op = 'DELETE' then
				insert into search_word as had select word, -count(*) from gone group by word order by word
				on conflict (word) do update set entries = had.entries + excluded.entries;
			else
				insert into search_word as had select word, count(*) from come group by word order by word
				on conflict (word) do update set entries = had.entries + excluded.entries;
				insert into search_slip (shortened, word) select less, fresh.word from (
					select distinct word from come
					where word ~ '^[a-z0-9]{2,20}$' and not exists (select from search_slip known where known.word = come.word)
				) fresh, shortened(fresh.word) less on conflict do nothing;
			end if;
			return null;
		end $$`.execute(db)
	await sql`
		create trigger entry_word_insert after insert on entry_word referencing new table as come
		for each statement execute function count_search_words()`.execute(db)
	await sql`
		create trigger entry_word_delete after delete on entry_word referencing old table as gone
		for each statement execute function count_search_words()`.execute(db)
	await sql`
		create trigger entry_words_insert after insert on entry referencing new table as come
		for each statement execute function keep_entry_words()`.execute(db)
	await sql`
		create trigger entry_words_update after update on entry referencing old table as gone new table as come
		for each statement execute function keep_entry_words()`.execute(db)
}

/**
 * Entries that have every word, under one combination of filters, in at most `most` steps from the rarest word (or the filter, if that is
 * rarer). At position `slot` any of `alternatives` will do. `standing`: 0 the whole name as typed, 1 the whole name but for marks,
 * 2–5 all words in the names (in a row with the marks typed, with the marks, in a row, neither), 6 with the marks typed, 7 without.
 */
async function addSearch(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function entries_with(typed text, words text[], forms text[], slot integer, alternatives text[], filter text, most integer)
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
				select distinct d.id, d.title from (
					(select f.entry_id as id, f.title from entry_facet f where by_filter and f.key = filter order by f.title, f.entry_id limit most)
					union all
					(select w.id, w.title from unnest(drivers) driver, lateral (
						select e.entry_id as id, e.title from entry_word e where e.word = driver order by e.word, e.place, e.title, e.entry_id limit most
					) w where not by_filter limit most + most)
				) d
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

/** `search_entries`: first all words as typed; if that shows few and none of them by name, one slip of the finger is forgiven: a letter, a space too few, a space too many. */
async function addSlips(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function near_words(typed text) returns text[] language sql stable as $$
			select array(
				select near.word from (
					select distinct s.word from shortened(typed) less, lateral (
						select found.word from search_slip found where found.shortened = less limit 60
					) s
				) near join search_word known using (word)
				where near.word <> typed and known.entries > 0 and abs(length(near.word) - length(typed)) <= 1
				order by known.entries desc, near.word limit 40)
		$$`.execute(db)
	await sql`
		create function search_entries(typed text, filter text, most integer)
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
				if length(words[i]) >= 3 then
					other := near_words(words[i]);
					if cardinality(other) > 0 then
						return query select e.id, e.title, e.standing + 10 from entries_with(typed, words, forms, i, other, filter, most) e;
					end if;
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
