import { creditLine } from '#moderation/merge/attribution.ts'
import type { MergeableFile } from '#moderation/merge/plan.ts'
import { emptyRecord, type ContributedWords } from '#moderation/merge/proposal.ts'
import type { HeldEntry } from '#moderation/merge/revise-entry.ts'
import type { EntryRecord } from '#moderation/entry.ts'
import type { Db, Transaction } from '#db/schema.ts'
import type { ContributionRow } from '#db/tables/contribution.ts'
import type { EntryRow } from '#db/tables/entry.ts'

/** All that a merge is worked out from: what was given, and the entry it goes into as it stands now. */
export interface MergeGround {
	/** Null when verification found the item not to be in the registry, or when its entry has been hidden since: what is merged must have a place in public. */
	readonly entry: { readonly id: string; readonly identifier: string } | null
	readonly entryVersion: number
	readonly isNew: boolean
	readonly held: HeldEntry
	readonly record: EntryRecord
	readonly words: ContributedWords
	readonly files: readonly MergeableFile[]
	readonly verifiedByName: string | null
}

/** `lock` holds the entry against other merges until the transaction ends. */
export async function loadMergeGround(db: Db | Transaction, row: ContributionRow, { lock }: { lock: boolean }): Promise<MergeGround> {
	const match = await db
		.selectFrom('match')
		.innerJoin('member', 'member.id', 'match.decided_by')
		.select(['match.verdict', 'match.entry_id', 'member.display_name'])
		.where('contribution_id', '=', row.id)
		.orderBy('match.at', 'desc')
		.limit(1)
		.executeTakeFirst()
	const entry = match?.verdict === 'match' && match.entry_id ? await loadEntry(db, match.entry_id, lock) : undefined
	const record = entry?.record ?? emptyRecord(row.heritage_class ?? 'phi_vat_the')
	return {
		entry: entry ? { id: entry.id, identifier: entry.identifier } : null,
		entryVersion: entry?.version ?? 0,
		isNew: entry === undefined,
		held: { record, provenance: entry?.provenance ?? {} },
		record,
		words: await contributedWords(db, row),
		files: await listFiles(db, row.id),
		verifiedByName: match?.display_name ?? null,
	}
}

async function loadEntry(db: Db | Transaction, id: string, lock: boolean): Promise<EntryRow | undefined> {
	const query = db.selectFrom('entry').selectAll().where('id', '=', id).where('visibility', '=', 'public')
	return (lock ? query.forUpdate() : query).executeTakeFirst()
}

async function contributedWords(db: Db | Transaction, row: ContributionRow): Promise<ContributedWords> {
	const { display_name: memberName } = await db
		.selectFrom('member')
		.select('display_name')
		.where('id', '=', row.member_id)
		.executeTakeFirstOrThrow()
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
		credit: creditLine({ creditChoice: row.credit_choice ?? 'anonymous', memberName, creditName: row.credit_name, maker: row.maker }),
	}
}

async function listFiles(db: Db | Transaction, contributionId: string): Promise<MergeableFile[]> {
	const rows = await db
		.selectFrom('media')
		.select(['id', 'state', 'caption'])
		.where('contribution_id', '=', contributionId)
		.orderBy('position')
		.limit(500)
		.execute()
	return rows.map((row) => ({ mediaId: row.id, state: row.state, caption: row.caption }))
}
