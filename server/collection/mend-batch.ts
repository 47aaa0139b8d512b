import type { BatchColumn, ColumnMapping } from '#moderation/collection/batch-columns.ts'
import { batchColumns } from '#moderation/collection/batch-columns.ts'
import { batchLimits } from '#moderation/collection/batch.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import { deleteSealed } from '#db/write/sealed.ts'
import type { Context } from '../context.ts'
import type { BatchContent } from './batch-content.ts'
import { mappingOf } from './check-own-batch.ts'
import { sealValue, unsealValue } from './sealed-records.ts'

export interface BatchRef {
	readonly batchId: string
	readonly version: number
}

/** Which heading is which column, as the person says. A heading stands for one column at most. */
export async function mapBatch(context: Context, command: BatchRef & { readonly mapping: ColumnMapping }): Promise<Result<null>> {
	const indexes = Object.values(command.mapping)
	const doubled = batchColumns.find((column) => {
		const index = command.mapping[column]
		return index !== undefined && indexes.filter((one) => one === index).length > 1
	})
	if (doubled) return refuse({ code: 'invalid', faults: [{ field: `map-${doubled}`, code: 'taken' }] })
	return changeBatch(context, command, (content) => {
		const mapping = Object.fromEntries(Object.entries(command.mapping).filter(([, index]) => (index ?? -1) < content.headings.length))
		return { ...content, mapping }
	})
}

/** Cells of faulty rows as they were mended, and rows to drop. */
export interface Mended {
	readonly cells: readonly { readonly row: number; readonly column: BatchColumn; readonly text: string }[]
	readonly dropped: readonly number[]
}

export async function mendBatch(context: Context, command: BatchRef & Mended): Promise<Result<null>> {
	return changeBatch(context, command, (content) => {
		const mapping = mappingOf(content)
		const rows = content.rows
			.filter(({ number }) => !command.dropped.includes(number))
			.map((row) => ({
				...row,
				cells: command.cells
					.filter((cell) => cell.row === row.number)
					.reduce((cells, { column, text }) => withCell(cells, mapping[column], text), row.cells),
			}))
		return { ...content, rows }
	})
}

function withCell(cells: readonly string[], index: number | undefined, text: string): string[] {
	if (index === undefined) return [...cells]
	const filled = [...cells, ...Array<string>(Math.max(0, index + 1 - cells.length)).fill('')]
	return filled.with(index, text.slice(0, batchLimits.cell))
}

/** Drops a list: what is left of it is erased. */
export async function dropBatch(context: Context, command: BatchRef): Promise<Result<null>> {
	return changeBatch(context, command, (content) => ({ ...content, rows: [] }))
}

async function changeBatch(context: Context, ref: BatchRef, change: (content: BatchContent) => BatchContent): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockBatch(trx, context, ref)
		return locked.ok ? keepBatch(trx, context, ref, change(locked.value), 0) : locked
	})
}

/** Locks a list of one's own at the version that was seen. */
export async function lockBatch(trx: Transaction, context: Context, { batchId, version }: BatchRef): Promise<Result<BatchContent>> {
	const batch = await trx.selectFrom('collection_batch').selectAll().where('id', '=', batchId).forUpdate().executeTakeFirst()
	if (!batch || batch.owner_id !== context.actor.memberId) return refuse({ code: 'not-found' })
	if (batch.version !== version) return refuse({ code: 'stale-version', expected: version, actual: batch.version })
	const content = await unsealValue(trx, context, 'batch', batchId)
	if (!content.ok) return content
	return content.value ? accept(content.value) : refuse({ code: 'nothing-changed' })
}

/** Seals what is left of a list in the place of what was; a list without rows is erased. */
export async function keepBatch(
	trx: Transaction,
	context: Context,
	{ batchId, version }: BatchRef,
	content: BatchContent,
	imported: number,
): Promise<Result<null>> {
	if (content.rows.length === 0) await deleteSealed(trx, 'batch', batchId)
	else {
		const sealed = await sealValue(trx, context, 'batch', batchId, content)
		if (!sealed.ok) return sealed
	}
	await trx
		.updateTable('collection_batch')
		.set((eb) => ({
			version: version + 1,
			rows_left: content.rows.length,
			imported: eb('imported', '+', imported),
			updated_at: context.now(),
		}))
		.where('id', '=', batchId)
		.execute()
	return accept(null)
}
