import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { FieldProvenance } from '#moderation/entry.ts'
import { compareInventory, lastImported, newRecord, readInventory, type InventoryDifference } from '#moderation/merge/inventory.ts'
import type { InventoryFault } from '#moderation/merge/inventory-fault.ts'
import { reviseEntry } from '#moderation/merge/revise-entry.ts'
import { listImportedEntries, type ImportedEntry } from '#db/read/list-imported-entries.ts'
import { readPlaceBook } from '#db/read/place-book.ts'
import type { Transaction } from '#db/schema.ts'
import { insertEntry, insertRevision, updateEntryFromRecord } from '#db/write/entry.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { parseInventory } from './parse-inventory.ts'

export interface ImportCommand {
	/** The file as it is: UTF-8 CSV with a heading. */
	readonly file: Buffer
	readonly fileName: string
	/** Entries this import opens are sample data, not the official inventory. */
	readonly isSample: boolean
	/** Compare only; nothing is written. */
	readonly dryRun: boolean
}

export interface ImportReport {
	readonly faults: readonly InventoryFault[]
	readonly differences: readonly InventoryDifference[]
	/** Whether the house now holds what the file says. */
	readonly written: boolean
}

/** The day the columns `district_2022` and `commune_2022` speak of: the date of the programme the inventory serves. */
export const inventoryDay = '2022-06-23'

/**
 * Reads an inventory file into the registry: all of it in one transaction, or nothing when any row has a fault or any entry a conflict.
 * The same file again changes nothing. A change becomes a revision of kind `import`.
 */
export async function importInventory(context: Context, command: ImportCommand): Promise<ImportReport> {
	const sheet = parseInventory(command.file)
	if (!sheet.ok) return { faults: [sheet.fault], differences: [], written: false }
	return context.db.transaction().execute(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext('import inventory'))`.execute(trx)
		const { rows, faults } = readInventory(sheet.value, await readPlaceBook(trx, inventoryDay))
		if (faults.length > 0) return { faults, differences: [], written: false }
		const entries = new Map(
			(
				await listImportedEntries(
					trx,
					rows.map((row) => row.identifier),
				)
			).map((entry) => [entry.identifier, entry]),
		)
		const known = new Map([...entries].map(([identifier, entry]) => [identifier, { ...entry, lastImported: lastImported(entry.imports) }]))
		const differences = compareInventory(rows, known)
		const blocked = command.dryRun || differences.some((difference) => difference.kind === 'conflict')
		if (!blocked) await write(trx, context, command, differences, entries)
		return { faults, differences, written: !blocked }
	})
}

async function write(
	trx: Transaction,
	context: Context,
	command: ImportCommand,
	differences: readonly InventoryDifference[],
	entries: ReadonlyMap<string, ImportedEntry>,
): Promise<void> {
	const counts = { new: 0, changed: 0, unchanged: 0, conflict: 0 }
	for (const difference of differences) {
		counts[difference.kind]++
		if (difference.kind === 'new') await open(trx, context, command, difference)
		if (difference.kind === 'changed') await change(trx, context, command, difference, entries.get(difference.row.identifier))
	}
	if (counts.new + counts.changed === 0) return
	await record(trx, context, {}, [
		{ kind: 'inventory-imported', created: counts.new, changed: counts.changed, unchanged: counts.unchanged },
	])
}

async function open(
	trx: Transaction,
	context: Context,
	command: ImportCommand,
	{ row }: { row: { identifier: string } & Parameters<typeof newRecord>[0] },
): Promise<void> {
	const at = context.now()
	const id = randomUUID()
	const revised = reviseEntry(null, newRecord(row), origin(1, at))
	await insertEntry(trx, {
		id,
		identifier: row.identifier,
		standing: 'inventoried',
		visibility: 'public',
		isSample: command.isSample,
		...revised,
		at,
	})
	await insertRevision(trx, {
		entryId: id,
		number: 1,
		kind: 'import',
		...revised,
		reason: command.fileName,
		authorId: context.actor.memberId,
		contributionId: null,
		at,
	})
	await record(trx, context, { entryId: id }, [{ kind: 'entry-created', identifier: row.identifier }])
}

async function change(
	trx: Transaction,
	context: Context,
	command: ImportCommand,
	difference: Extract<InventoryDifference, { kind: 'changed' }>,
	entry: ImportedEntry | undefined,
): Promise<void> {
	if (!entry) throw new Error(`an entry to change is not there: ${difference.row.identifier}`)
	const at = context.now()
	const number = entry.version + 1
	const revised = reviseEntry(entry, difference.next, origin(number, at))
	const written = await updateEntryFromRecord(trx, entry.id, entry.version, { ...revised, at })
	if (!written) throw new Error(`entry ${entry.identifier} was changed while the inventory was being imported: run the import again`)
	await insertRevision(trx, {
		entryId: entry.id,
		number,
		kind: 'import',
		...revised,
		reason: command.fileName,
		authorId: context.actor.memberId,
		contributionId: null,
		at,
	})
	await record(trx, context, { entryId: entry.id }, [{ kind: 'entry-revised', revision: number, change: 'import', fields: revised.fields }])
}

function origin(revision: number, at: Date): FieldProvenance {
	return {
		revision,
		kind: 'import',
		at: at.toISOString(),
		contributionId: null,
		credit: null,
		licence: null,
		verifiedBy: null,
		mergedBy: null,
	}
}
