import { sql, type Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { EntryMediaTable } from '../tables/entry.ts'

/** Brings files into an entry; one taken out before (a merge undone) comes back anew. */
export async function insertEntryMedia(trx: Transaction, rows: readonly Insertable<EntryMediaTable>[]): Promise<void> {
	if (rows.length === 0) return
	await trx
		.insertInto('entry_media')
		.values([...rows])
		.onConflict((conflict) =>
			conflict.columns(['entry_id', 'media_id']).doUpdateSet((eb) => ({
				revision: eb.ref('excluded.revision'),
				position: eb.ref('excluded.position'),
				credit: eb.ref('excluded.credit'),
				people: eb.ref('excluded.people'),
				licence: eb.ref('excluded.licence'),
				caption: eb.ref('excluded.caption'),
				merged_at: eb.ref('excluded.merged_at'),
				published_at: null,
				hidden_at: null,
				hidden_for: null,
			})),
		)
		.execute()
	await keepDown(trx, rows)
}

/** What was taken down does not come back by being merged again. */
async function keepDown(trx: Transaction, rows: readonly Insertable<EntryMediaTable>[]): Promise<void> {
	await trx
		.updateTable('entry_media')
		.set((eb) => ({ hidden_at: eb.ref('merged_at'), hidden_for: 'takedown' }))
		.where(
			'media_id',
			'in',
			rows.map((row) => row.media_id),
		)
		.where((eb) => eb.or([eb('hidden_at', 'is', null), eb('hidden_for', '=', 'rule')]))
		.where('media_id', 'in', (eb) =>
			eb
				.selectFrom('takedown')
				.select((inner) => inner.ref('takedown.media_id').$notNull().as('media_id'))
				.where('lifted_at', 'is', null)
				.where('media_id', 'is not', null),
		)
		.execute()
}

/** Files of one entry as the other's too, after its own, as public as they are and under the rules they are under; those taken back or down meanwhile stay behind. Returns the contributions they are of. */
export async function copyEntryMedia(
	trx: Transaction,
	{ from, to, revision, mediaIds }: { from: string; to: string; revision: number; mediaIds: readonly string[] },
): Promise<string[]> {
	if (mediaIds.length === 0) return []
	const first = await nextMediaPosition(trx, to)
	const { rows } = await sql<{ contribution_id: string }>`
		insert into entry_media as had
			(entry_id, media_id, contribution_id, revision, position, credit, people, licence, caption, merged_at, published_at, hidden_at)
		select ${to}, media_id, contribution_id, ${revision}, ${first} + (row_number() over (order by position))::integer - 1, credit, people, licence,
			caption, merged_at, published_at, null
		from entry_media where entry_id = ${from} and media_id = any(${[...mediaIds]}::uuid[]) and (hidden_at is null or hidden_for = 'rule')
		on conflict (entry_id, media_id) do update set revision = excluded.revision, position = excluded.position, credit = excluded.credit, people = excluded.people,
			licence = excluded.licence, caption = excluded.caption, published_at = excluded.published_at, hidden_at = null,
			hidden_for = null
		returning contribution_id`.execute(trx)
	await refreshHasMedia(trx, to)
	return [...new Set(rows.map((row) => row.contribution_id))]
}

/** Takes the files one revision brought out of the public's sight; returns the contributions they are of. */
export async function hideEntryMediaOf(trx: Transaction, entryId: string, revision: number, at: Date): Promise<string[]> {
	const hidden = await trx
		.updateTable('entry_media')
		.set({ hidden_at: at })
		.where('entry_id', '=', entryId)
		.where('revision', '=', revision)
		.where('hidden_at', 'is', null)
		.returning('contribution_id')
		.execute()
	await trx
		.updateTable('entry_media')
		.set({ hidden_for: null })
		.where('entry_id', '=', entryId)
		.where('revision', '=', revision)
		.where('hidden_for', 'in', ['takedown', 'rule'])
		.execute()
	await refreshHasMedia(trx, entryId)
	return [...new Set(hidden.map((row) => row.contribution_id))]
}

/** The place after the last file of an entry. */
export async function nextMediaPosition(trx: Transaction, entryId: string): Promise<number> {
	const { last } = await trx
		.selectFrom('entry_media')
		.select((eb) => eb.fn.max('position').as('last'))
		.where('entry_id', '=', entryId)
		.executeTakeFirstOrThrow()
	return (last ?? -1) + 1
}

/** The place before the first file of an entry: the first picture leads its page. */
export async function leadingMediaPosition(trx: Transaction, entryId: string): Promise<number> {
	const { first } = await trx
		.selectFrom('entry_media')
		.select((eb) => eb.fn.min('position').as('first'))
		.where('entry_id', '=', entryId)
		.executeTakeFirstOrThrow()
	return (first ?? 1) - 1
}

/** Takes a contribution's files out of the public's sight; returns how many were in it. */
export async function hideEntryMedia(trx: Transaction, contributionId: string, at: Date): Promise<number> {
	const hidden = await trx
		.updateTable('entry_media')
		.set({ hidden_at: at })
		.where('contribution_id', '=', contributionId)
		.where('hidden_at', 'is', null)
		.returning('entry_id')
		.execute()
	for (const entryId of new Set(hidden.map((row) => row.entry_id))) await refreshHasMedia(trx, entryId)
	await trx
		.updateTable('entry_media')
		.set({ hidden_for: null })
		.where('contribution_id', '=', contributionId)
		.where('hidden_for', 'in', ['takedown', 'rule'])
		.execute()
	return hidden.length
}

/** Takes a file out of every entry's page until its public copies are made anew; returns the contributions that brought it. */
export async function unpublishMedia(trx: Transaction, mediaId: string): Promise<string[]> {
	const shown = trx.selectFrom('entry_media').select('entry_id').where('media_id', '=', mediaId)
	const entries = await trx.selectFrom('entry').select('id').where('id', 'in', shown).orderBy('id').forUpdate().execute()
	const rows = await trx
		.updateTable('entry_media')
		.set({ published_at: null })
		.where('media_id', '=', mediaId)
		.returning('contribution_id')
		.execute()
	for (const { id } of entries) await refreshHasMedia(trx, id)
	return [...new Set(rows.map((row) => row.contribution_id))]
}

/** Takes one file out of the public's sight in every entry that shows it; false when this entry does not. */
export async function takeDownMedia(trx: Transaction, entryId: string, mediaId: string, at: Date): Promise<boolean> {
	const hidden = await trx
		.updateTable('entry_media')
		.set({ hidden_at: at, hidden_for: 'takedown' })
		.where('media_id', '=', mediaId)
		.where((eb) => eb.or([eb('hidden_at', 'is', null), eb('hidden_for', '=', 'rule')]))
		.returning('entry_id')
		.execute()
	for (const { entry_id } of hidden) await refreshHasMedia(trx, entry_id)
	return hidden.some(({ entry_id }) => entry_id === entryId)
}

/** Brings back a file that was taken down, wherever it has not been withdrawn or undone since. */
export async function restoreMedia(trx: Transaction, mediaId: string): Promise<void> {
	const shown = await trx
		.updateTable('entry_media')
		.set({ hidden_at: null, hidden_for: null })
		.where('media_id', '=', mediaId)
		.where('hidden_for', '=', 'takedown')
		.returning('entry_id')
		.execute()
	for (const { entry_id } of shown) await refreshHasMedia(trx, entry_id)
}

/** Puts a file whose public copies are made before the public; false when it is there already, or was taken back meanwhile. */
export async function publishEntryMedia(trx: Transaction, mediaId: string, at: Date): Promise<boolean> {
	const published = await trx
		.updateTable('entry_media')
		.set({ published_at: at })
		.where('media_id', '=', mediaId)
		.where('published_at', 'is', null)
		.where((eb) => eb.or([eb('hidden_at', 'is', null), eb('hidden_for', '=', 'rule')]))
		.returning('entry_id')
		.execute()
	for (const { entry_id } of published) await refreshHasMedia(trx, entry_id)
	return published.length > 0
}

/** Whether an entry has a file that everyone may see. */
export async function refreshHasMedia(trx: Transaction, entryId: string): Promise<void> {
	await trx
		.updateTable('entry')
		.set((eb) => ({
			has_media: eb
				.exists(
					eb
						.selectFrom('entry_media')
						.select('media_id')
						.where('entry_id', '=', entryId)
						.where('published_at', 'is not', null)
						.where('hidden_at', 'is', null),
				)
				.$castTo<boolean>(),
		}))
		.where('id', '=', entryId)
		.execute()
}

export async function countPublishedMedia(trx: Transaction, contributionId: string): Promise<number> {
	const { count } = await trx
		.selectFrom('entry_media')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('contribution_id', '=', contributionId)
		.where('published_at', 'is not', null)
		.where('hidden_at', 'is', null)
		.executeTakeFirstOrThrow()
	return count
}
