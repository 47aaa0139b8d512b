import { sql, type Kysely } from 'kysely'

/**
 * Private collections: objects whose application is prepared here, their photographs, disputes and batches; suspicions reported; and what is sealed. A sealed
 * record has no foreign key and no name: it says whose it is by an id alone, and no other table is ever asked together with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createItem(db)
	await createSealed(db)
	await createDispute(db)
	await createBatch(db)
	await createSuspicion(db)
	await tellOfItems(db)
}

async function createItem(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table collection_item (
			id uuid primary key,
			code text not null unique,
			owner_id uuid not null references member,
			state text not null check (state in ('draft', 'sent', 'in-dispute', 'assessed', 'exported', 'certified', 'withdrawn')),
			version integer not null,
			name text not null,
			other_name text not null,
			object_kind text check (object_kind in ('di_vat', 'co_vat', 'bao_vat_quoc_gia', 'suu_tap', 'chua_ro')),
			material text not null,
			dimensions text not null,
			weight text not null,
			dating text not null,
			origin text check (origin in ('inherited', 'bought', 'given', 'found', 'made', 'unknown')),
			condition text check (condition in ('whole', 'worn', 'damaged', 'fragments')),
			marks text not null,
			description text not null,
			quantity integer check (quantity between 1 and 9999),
			place_id text references place,
			is_shown boolean not null default false,
			certificate_number text,
			certified_at timestamptz,
			created_at timestamptz not null,
			updated_at timestamptz not null,
			state_since timestamptz not null,
			check ((state = 'certified') <= (certificate_number is not null))
		)`.execute(db)
	await sql`create index collection_item_owner_id on collection_item (owner_id, created_at desc, id)`.execute(db)
	await sql`create index collection_item_state on collection_item (state, state_since, id)`.execute(db)
	await sql`create index collection_item_place_id on collection_item (place_id)`.execute(db)
	await sql`create index collection_item_shown on collection_item (name, id) where is_shown`.execute(db)
	await sql`
		create trigger collection_item_stamps_public after insert or update or delete on collection_item
		for each statement execute function note_public_change()`.execute(db)
	await sql`
		create table collection_photo (
			item_id uuid not null references collection_item,
			media_id uuid not null references media,
			position integer not null,
			primary key (item_id, media_id)
		)`.execute(db)
	await sql`create index collection_photo_media_id on collection_photo (media_id)`.execute(db)
}

async function createSealed(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table sealed_record (
			id uuid primary key,
			kind text not null check (kind in ('owner', 'item', 'paper', 'batch', 'contact')),
			subject_id uuid not null,
			key_id text not null,
			wrapped_key bytea not null,
			content bytea not null,
			created_at timestamptz not null
		)`.execute(db)
	await sql`create index sealed_record_subject on sealed_record (subject_id, kind, created_at)`.execute(db)
	await sql`create unique index sealed_record_one on sealed_record (subject_id, kind) where kind <> 'paper'`.execute(db)
	await sql`create index sealed_record_key_id on sealed_record (key_id)`.execute(db)
	await sql`
		create table sealed_opener (
			member_id uuid primary key references member,
			named_by uuid not null references member,
			named_at timestamptz not null
		)`.execute(db)
	await sql`create index sealed_opener_named_by on sealed_opener (named_by)`.execute(db)
	await sql`
		create table sealed_opening (
			id uuid primary key,
			item_id uuid not null references collection_item,
			owner_id uuid not null references member,
			officer_id uuid not null references member,
			part text not null check (part in ('identity', 'paper', 'application')),
			reason text not null,
			at timestamptz not null
		)`.execute(db)
	await sql`create index sealed_opening_owner_id on sealed_opening (owner_id, at desc, id)`.execute(db)
	await sql`create index sealed_opening_item_id on sealed_opening (item_id, at desc)`.execute(db)
	await sql`create index sealed_opening_officer_id on sealed_opening (officer_id)`.execute(db)
}

async function createDispute(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table collection_dispute (
			id uuid primary key,
			item_id uuid not null references collection_item,
			other_id uuid references collection_item check (other_id <> item_id),
			ground text not null check (ground in ('same-photo', 'same-marks', 'named-by-officer', 'suspected')),
			words text not null,
			opened_at timestamptz not null,
			opened_by uuid references member,
			settled_at timestamptz,
			settled_by uuid references member,
			settle_words text not null default ''
		)`.execute(db)
	await sql`create index collection_dispute_item_id on collection_dispute (item_id, opened_at desc)`.execute(db)
	await sql`create index collection_dispute_other_id on collection_dispute (other_id)`.execute(db)
	await sql`create index collection_dispute_opened_by on collection_dispute (opened_by)`.execute(db)
	await sql`create index collection_dispute_settled_by on collection_dispute (settled_by)`.execute(db)
}

async function createBatch(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table collection_batch (
			id uuid primary key,
			owner_id uuid not null references member,
			version integer not null,
			rows_left integer not null,
			imported integer not null,
			created_at timestamptz not null,
			updated_at timestamptz not null
		)`.execute(db)
	await sql`create index collection_batch_owner_id on collection_batch (owner_id, created_at desc)`.execute(db)
}

async function createSuspicion(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table suspicion (
			id uuid primary key,
			reference text not null unique,
			kind text not null check (kind in ('stolen', 'dug', 'traded')),
			object text not null,
			words text not null,
			place text not null,
			at timestamptz not null,
			state text not null check (state in ('open', 'acknowledged', 'closed')),
			outcome text check (outcome in ('passed-on', 'in-dispute', 'no-ground')),
			answer text not null default '',
			closed_at timestamptz,
			closed_by uuid references member
		)`.execute(db)
	await sql`create index suspicion_waiting on suspicion (at, id) where state <> 'closed'`.execute(db)
	await sql`create index suspicion_closed_by on suspicion (closed_by)`.execute(db)
	await sql`
		create table suspicion_item (
			suspicion_id uuid not null references suspicion,
			item_id uuid not null references collection_item,
			position integer not null,
			primary key (suspicion_id, item_id)
		)`.execute(db)
	await sql`create index suspicion_item_item_id on suspicion_item (item_id)`.execute(db)
}

/** Notices may be about an object as well as about a contribution. */
async function tellOfItems(db: Kysely<unknown>): Promise<void> {
	await sql`alter table notice alter column contribution_id drop not null, add column item_id uuid references collection_item`.execute(db)
	await sql`alter table notice add constraint notice_about_one check (num_nonnulls(contribution_id, item_id) = 1)`.execute(db)
	await sql`create index notice_item_id on notice (item_id)`.execute(db)
	await sql`alter table notice drop constraint notice_kind_check`.execute(db)
	await sql`
		alter table notice add constraint notice_kind_check check (kind in ('returned', 'approved', 'refused', 'verified', 'duplicate', 'kept',
			'published', 'undone', 'withdrawn', 'appeal-received', 'appeal-upheld', 'appeal-reversed', 'taken-down', 'restored',
			'item-opened', 'item-disputed', 'item-returned', 'item-assessed', 'item-exported', 'item-certified', 'item-settled'))`.execute(db)
}
