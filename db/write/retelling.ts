import { sql, type Selectable } from 'kysely'
import type { Terms } from '#moderation/contribute/terms.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import type { Retelling, Telling } from '#moderation/merge/retell.ts'
import type { Db, Transaction } from '../schema.ts'
import type { RetellingTable } from '../tables/retelling.ts'

/** Keeps what is told otherwise from now on; what is not said stays as it was told before. */
export async function putRetelling(trx: Transaction, { contributionId, telling, terms }: Retelling, at: Date): Promise<void> {
	const told = telling ? { credit: telling.credit, people: JSON.stringify(telling.people), teller: telling.teller } : {}
	const change = { ...told, ...(terms ? { terms } : {}), at }
	await trx
		.insertInto('retelling')
		.values({ contribution_id: contributionId, credit: null, people: null, teller: null, terms: null, ...change })
		.onConflict((conflict) => conflict.column('contribution_id').doUpdateSet(change))
		.execute()
}

/** A contribution told anew before is merged once more: what was told otherwise is told from now on as it is merged. Nothing where nothing was. */
export async function renewRetelling(
	trx: Transaction,
	merged: { readonly contributionId: string; readonly telling: Telling; readonly terms: Terms },
	at: Date,
): Promise<void> {
	const { contributionId } = merged
	const row = await trx.selectFrom('retelling').select(['credit', 'terms']).where('contribution_id', '=', contributionId).executeTakeFirst()
	if (!row) return
	const telling = row.credit === null ? null : merged.telling
	await putRetelling(trx, { contributionId, telling, terms: row.terms === null ? null : merged.terms }, at)
}

/** What is told otherwise than it was merged, of the contributions behind an entry and those joined into it. */
export async function listRetellings(db: Db | Transaction, entryId: string): Promise<Retelling[]> {
	const { rows } = await sql<Selectable<RetellingTable>>`
		with recursive standing (id) as (
			select ${entryId}::uuid union select entry.id from standing join entry on entry.joined_into = standing.id
		)
		select * from retelling where contribution_id in (
			select r.contribution_id from standing join entry_revision r on r.entry_id = standing.id and r.contribution_id is not null)`.execute(db)
	return rows.map(({ contribution_id, credit, people, teller, terms }) => ({
		contributionId: contribution_id,
		telling: credit === null || people === null || teller === null ? null : { credit, people, teller },
		terms,
	}))
}

/** Writes credit and terms of a contribution's files in the registry; returns the files. A credit of null stays. */
export async function retellFiles(
	trx: Transaction,
	contributionId: string,
	{ creditOf, terms }: { creditOf: ((mediaId: string) => { credit: string; people: readonly CreditPart[] }) | null; terms: Terms | null },
): Promise<string[]> {
	const files = await trx
		.selectFrom('entry_media')
		.select(['entry_id', 'media_id'])
		.where('contribution_id', '=', contributionId)
		.orderBy('entry_id')
		.orderBy('media_id')
		.forUpdate()
		.execute()
	for (const { entry_id, media_id } of files) {
		const told = creditOf?.(media_id)
		await trx
			.updateTable('entry_media')
			.set({ ...(told ? { credit: told.credit, people: JSON.stringify(told.people) } : {}), ...(terms ? { licence: terms } : {}) })
			.where('entry_id', '=', entry_id)
			.where('media_id', '=', media_id)
			.execute()
	}
	return [...new Set(files.map((file) => file.media_id))]
}
