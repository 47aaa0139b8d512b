import { sql } from 'kysely'
import { grantedPurposes, unconsented } from '#moderation/contribute/consent.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import type { RightsStatement } from '#moderation/contribute/rights.ts'
import { termsOf } from '#moderation/contribute/terms.ts'
import { isRecording } from '#moderation/merge/account.ts'
import { creditLine, creditParts, peopleOf, secretNames, tellerOf, type Person } from '#moderation/merge/attribution.ts'
import type { MergeableFile, PrivateWords } from '#moderation/merge/merge-input.ts'
import type { DecisionElsewhere } from '#moderation/merge/decision-conflict.ts'
import { namedDecisions } from '#moderation/merge/named-decisions.ts'
import type { GivenPlace } from '#moderation/merge/place-choice.ts'
import { emptyRecord, type ContributedWords } from '#moderation/merge/proposal.ts'
import type { HeldEntry } from '#moderation/merge/revise-entry.ts'
import type { EntryRecord } from '#moderation/entry.ts'
import { listDecisionsElsewhere } from '#db/read/list-decisions-elsewhere.ts'
import { findRights } from '#db/read/find-rights.ts'
import { findStandingVerdict } from '#db/read/find-standing-verdict.ts'
import { listConsents, listMinors } from '#db/read/list-consents.ts'
import { listContributionPeople } from '#db/read/list-contribution-people.ts'
import { findPlace } from '#db/read/list-places.ts'
import type { Db, Transaction } from '#db/schema.ts'
import type { ContributionRow } from '#db/tables/contribution.ts'
import type { EntryRow } from '#db/tables/entry.ts'

/** All that a merge is worked out from: what was given, and the entry it goes into as it stands now. */
export interface MergeGround {
	/** Null when verification found the item not to be in the registry, or when its entry has been hidden since: what is merged must have a place in public. */
	readonly entry: { readonly id: string; readonly identifier: string } | null
	/** Identifier of the entry that was matched, where it has been hidden since. */
	readonly hiddenEntry: string | null
	/** Identifier of the entry that was matched, where it has been joined since into the one merged into. */
	readonly joinedFrom: string | null
	readonly entryVersion: number
	readonly isNew: boolean
	readonly held: HeldEntry
	readonly record: EntryRecord
	readonly provenance: HeldEntry['provenance']
	readonly words: ContributedWords
	readonly people: readonly Person[]
	readonly givenPlace: GivenPlace | null
	/** What an officer has stated of its rights. */
	readonly statement: RightsStatement | null
	/** Of what publishing needs, what is not, or no longer, agreed to. */
	readonly unconsented: readonly ConsentPurpose[]
	/** Decisions it names that other entries have. */
	readonly decisionsElsewhere: readonly DecisionElsewhere[]
	readonly privateWords: readonly PrivateWords[]
	readonly files: readonly MergeableFile[]
	readonly verifiedByName: string | null
}

/** `lock` holds the entry against other merges until the transaction ends. */
export async function loadMergeGround(db: Db | Transaction, row: ContributionRow, { lock }: { lock: boolean }): Promise<MergeGround> {
	const match = await findStandingVerdict(db, row.id)
	const matched = match?.entryId ? await loadEntry(db, match.entryId, lock) : undefined
	const entry = matched?.visibility === 'public' ? matched : undefined
	const held = entry?.record ?? emptyRecord(row.heritage_class ?? 'phi_vat_the')
	const people = await loadPeople(db, row)
	const files = await listFiles(db, row.id, people)
	const { statement } = await findRights(db, row.id)
	return {
		entry: entry ? { id: entry.id, identifier: entry.identifier } : null,
		hiddenEntry: matched && !entry ? matched.identifier : null,
		joinedFrom: entry && match?.entryId && match.entryId !== entry.id ? await identifierOf(db, match.entryId) : null,
		entryVersion: entry?.version ?? 0,
		isNew: entry === undefined,
		held: { record: held, provenance: entry?.provenance ?? {} },
		record: match?.parentIdentifier ? { ...held, parent: match.parentIdentifier } : held,
		provenance: entry?.provenance ?? {},
		words: {
			...contributedWords(row, people),
			recordings: files.filter(isRecording).map((file) => file.mediaId),
			...(match?.verdict === 'disputed' ? { isDisputed: true as const } : {}),
		},
		people,
		givenPlace: row.place_id === null ? null : await loadPlace(db, row.place_id),
		statement,
		unconsented: unconsented(
			grantedPurposes(await listConsents(db, row.id), await listMinors(db, row.id)),
			termsOf(row.licence, statement),
		),
		decisionsElsewhere: await listDecisionsElsewhere(db, entry?.identifier ?? '', decisionsNamedIn(row)),
		privateWords: await loadPrivateWords(db, row.id),
		files,
		verifiedByName: match?.verifiers.join(', ') ?? null,
	}
}

/** The entry of the verdict, or the one that took it up since; which is found before it is held, so that only one is held. */
async function loadEntry(db: Db | Transaction, id: string, lock: boolean): Promise<EntryRow | undefined> {
	const { rows } = await sql<{ id: string }>`
		with recursive way (id, joined_into, depth) as (
			select id, joined_into, 1 from entry where id = ${id}
			union all
			select entry.id, entry.joined_into, way.depth + 1 from way join entry on entry.id = way.joined_into where way.depth < 50
		)
		select id from way where joined_into is null`.execute(db)
	const query = db
		.selectFrom('entry')
		.selectAll()
		.where('id', '=', rows[0]?.id ?? id)
	return (lock ? query.forUpdate() : query).executeTakeFirst()
}

async function identifierOf(db: Db | Transaction, id: string): Promise<string | null> {
	const row = await db.selectFrom('entry').select('identifier').where('id', '=', id).executeTakeFirst()
	return row?.identifier ?? null
}

function decisionsNamedIn(row: ContributionRow): string[] {
	return namedDecisions([row.title, row.description, row.period_text, row.maker].join('\n'))
}

/** Everyone concerned with a contribution, as they wish to be named now. */
export async function loadPeople(db: Db | Transaction, row: ContributionRow): Promise<Person[]> {
	const { display_name: giverName } = await db
		.selectFrom('member')
		.select('display_name')
		.where('id', '=', row.member_id)
		.executeTakeFirstOrThrow()
	const answers = { giverName, creditChoice: row.credit_choice, creditName: row.credit_name, maker: row.maker, shown: row.shown }
	return peopleOf(answers, await listContributionPeople(db, row.id))
}

function contributedWords(row: ContributionRow, people: readonly Person[]): ContributedWords {
	const parts = creditParts(people)
	return {
		contributionId: row.id,
		title: row.title,
		description: row.description,
		languages: row.languages,
		placeId: row.place_id,
		placeText: row.place_text,
		period: row.period_text,
		heritageClass: row.heritage_class,
		maker: row.maker,
		shown: row.shown,
		credit: creditLine(parts),
		people: parts,
		teller: tellerOf(people),
		secretNames: secretNames(people),
	}
}

async function loadPlace(db: Db | Transaction, placeId: string): Promise<GivenPlace | null> {
	const place = await findPlace(db, placeId)
	if (!place) return null
	return {
		placeId,
		label: place.name,
		stands: place.placeIdToday === placeId,
		today: place.today.map((unit) => ({ placeId: unit.placeId, label: unit.name })),
	}
}

const fieldOf: Readonly<Record<string, PrivateWords['field']>> = {
	caption: 'caption',
	title: 'names',
	description: 'descriptions',
	placeText: 'place',
	place: 'place',
	periodText: 'period',
	period: 'period',
	maker: 'maker',
}

/** What the last screening found private of a person in the words that could enter the record. */
async function loadPrivateWords(db: Db | Transaction, contributionId: string): Promise<PrivateWords[]> {
	const row = await db
		.selectFrom('screening')
		.select('findings')
		.where('contribution_id', '=', contributionId)
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return (row?.findings ?? []).flatMap((finding) => {
		const field = finding.kind === 'text' && finding.category === 'doxxing' ? fieldOf[finding.field] : undefined
		return field && finding.kind === 'text' ? [{ field, words: finding.words }] : []
	})
}

async function listFiles(db: Db | Transaction, contributionId: string, people: readonly Person[]): Promise<MergeableFile[]> {
	const rows = await db
		.selectFrom('media')
		.select(['id', 'state', 'caption', 'kind'])
		.where('contribution_id', '=', contributionId)
		.where('part', '=', 'gift')
		.orderBy('position')
		.limit(500)
		.execute()
	return rows.map((row) => {
		const parts = creditParts(people, row.id)
		return { mediaId: row.id, state: row.state, caption: row.caption, kind: row.kind, credit: creditLine(parts), people: parts }
	})
}
