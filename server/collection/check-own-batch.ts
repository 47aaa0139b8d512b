import { batchLimits, checkBatch, foldFileName, cellOf, type BatchKnowledge, type CheckedRow } from '#moderation/collection/batch.ts'
import { itemLimits } from '#moderation/collection/item.ts'
import { missingColumns, type BatchColumn, type ColumnMapping } from '#moderation/collection/batch-columns.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findBatch } from '#db/read/find-batch.ts'
import { listOwnPhotos } from '#db/read/list-items.ts'
import type { Context } from '../context.ts'
import type { BatchContent } from './batch-content.ts'
import { listCommunesNamed } from './list-communes-named.ts'
import { unsealValue } from './sealed-records.ts'

/** How many of one's photographs are looked through for the names in a list: as many as five hundred objects may have, and as many again. */
const mostOwnPhotos = 2 * batchLimits.rows * itemLimits.photos

export interface SeenBatch {
	readonly id: string
	readonly version: number
	readonly imported: number
	readonly content: BatchContent
	/** Needed columns that no heading answers to: nothing is checked until the person has said which they are. */
	readonly missing: readonly BatchColumn[]
	readonly rows: readonly CheckedRow[]
	readonly photosFound: number
}

/** A list as it would be brought in now: the dry run. Written is nothing. */
export async function checkOwnBatch(context: Context, batchId: string): Promise<Result<SeenBatch>> {
	const batch = await findBatch(context.db, batchId)
	if (!batch || batch.owner_id !== context.actor.memberId) return refuse({ code: 'not-found' })
	const unsealed = await unsealValue(context.db, context, 'batch', batchId)
	if (!unsealed.ok) return unsealed
	const content = unsealed.value ?? { fileName: '', headings: [], rows: [], mapping: {} }
	const shared = { id: batchId, version: batch.version, imported: batch.imported, content }
	const missing = content.rows.length === 0 ? [] : missingColumns(mappingOf(content))
	if (missing.length > 0) return accept({ ...shared, missing, rows: [], photosFound: 0 })
	const rows = checkBatch(content.rows, mappingOf(content), await gather(context, batch.owner_id, content))
	const photosFound = new Set(rows.flatMap(({ draft }) => draft?.mediaIds ?? [])).size
	return accept({ ...shared, missing, rows, photosFound })
}

/** The mapping as moderation knows it: a column without a heading is absent. */
export function mappingOf({ mapping }: BatchContent): ColumnMapping {
	return Object.fromEntries(Object.entries(mapping).flatMap(([column, index]) => (index === undefined ? [] : [[column, index]])))
}

async function gather(context: Context, ownerId: string, content: BatchContent): Promise<BatchKnowledge> {
	const photos = new Map<string, string[]>()
	for (const photo of await listOwnPhotos(context.db, ownerId, mostOwnPhotos)) {
		const name = foldFileName(photo.fileName)
		const called = photos.get(name)
		if (called) called.push(photo.id)
		else photos.set(name, [photo.id])
	}
	const places = new Map<string, { placeId: string; name: string }[]>()
	const mapping = mappingOf(content)
	for (const text of new Set(content.rows.map((row) => cellOf(row, mapping, 'place')))) {
		if (text === '') continue
		places.set(text, await listCommunesNamed(context.db, text))
	}
	return { photos, places }
}
