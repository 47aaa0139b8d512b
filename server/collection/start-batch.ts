import { randomUUID } from 'node:crypto'
import { guessMapping } from '#moderation/collection/batch-columns.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { displayFileName } from '#moderation/upload/display-file-name.ts'
import { listOwnBatches } from '#db/read/find-batch.ts'
import { isStillMember } from '#db/write/member.ts'
import type { Context } from '../context.ts'
import { readSheet } from './read-sheet.ts'
import { sealValue } from './sealed-records.ts'

const mostOpen = 10

/** Takes a list in and seals it; nothing of it is an object yet. Returns its id. */
export async function startBatch(
	context: Context,
	{ fileName, bytes }: { readonly fileName: string; readonly bytes: Buffer },
): Promise<Result<string>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'keep-collection')) return refuse({ code: 'forbidden', action: 'keep-collection' })
	if (!context.vault) return refuse({ code: 'no-sealing-key' })
	if ((await listOwnBatches(context.db, memberId)).length >= mostOpen) return refuse({ code: 'too-many-attempts', retryAfterSeconds: 3600 })
	const sheet = await readSheet(bytes)
	if (!sheet.ok) return sheet
	const { headings, rows } = sheet.value
	return context.db.transaction().execute(async (trx) => {
		if (!(await isStillMember(trx, memberId))) return refuse({ code: 'sign-in-needed' })
		const id = randomUUID()
		const at = context.now()
		await trx
			.insertInto('collection_batch')
			.values({ id, owner_id: memberId, version: 1, rows_left: rows.length, imported: 0, created_at: at, updated_at: at })
			.execute()
		const content = {
			fileName: displayFileName(fileName),
			headings: [...headings],
			rows: rows.map(({ number, cells }) => ({ number, cells: [...cells] })),
			mapping: guessMapping(headings),
		}
		const sealed = await sealValue(trx, context, 'batch', id, content)
		return sealed.ok ? accept(id) : sealed
	})
}
