import { officeOrigin } from '#moderation/merge/office-origin.ts'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { compareInventory, lastImported, newRecord, readInventory, type InventoryDifference } from '#moderation/merge/inventory.ts'
import type { InventoryFault } from '#moderation/merge/inventory-fault.ts'
import type { InventoryRow } from '#moderation/merge/inventory-row.ts'
import { reviseEntry } from '#moderation/merge/revise-entry.ts'
import { listImportedEntries, type ImportedEntry } from '#db/read/list-imported-entries.ts'
import { readParents } from '#db/read/read-parents.ts'
import { readPlaceBook } from '#db/read/place-book.ts'
import type { Transaction } from '#db/schema.ts'
import { insertEntries, insertRevision, insertRevisions, updateEntryFromRecord } from '#db/write/entry.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { isWayTold } from './is-way-told.ts'
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
const inventoryDay = '2022-06-23'

/**
 * Reads an inventory file into the registry: all of it in one transaction, or nothing when any row has a fault or any entry a conflict.
 * The same file again changes nothing. A change becomes a revision of kind `import`.
 */
export async function importInventory(context: Context, command: ImportCommand): Promise<ImportReport> {
	const sheet = parseInventory(command.file)
	if (!sheet.ok) return { faults: [sheet.fault], differences: [], written: false }
	return context.db.transaction().execute(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext('import inventory'))`.execute(trx)
		const { rows, faults } = readInventory(sheet.value, await readPlaceBook(trx, inventoryDay), await readParents(trx))
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
	const fresh = differences.filter((difference) => difference.kind === 'new')
	const changed = differences.filter((difference) => difference.kind === 'changed')
	if (fresh.length + changed.length === 0) return
	await open(
		trx,
		context,
		command,
		fresh.map((difference) => difference.row),
	)
	for (const difference of changed) await change(trx, context, command, difference, entries.get(difference.row.identifier))
	const unchanged = differences.length - fresh.length - changed.length
	await record(trx, context, {}, [{ kind: 'inventory-imported', created: fresh.length, changed: changed.length, unchanged }])
}

async function open(trx: Transaction, context: Context, command: ImportCommand, rows: readonly InventoryRow[]): Promise<void> {
	const at = context.now()
	const entries = rows.map((row) => {
		const revised = reviseEntry(null, newRecord(row), officeOrigin('import', 1, at))
		return { id: randomUUID(), identifier: row.identifier, ...revised, at }
	})
	const told = await Promise.all(entries.map(({ id, record }) => isWayTold(trx, id, record)))
	await insertEntries(
		trx,
		entries.map((entry, index) => ({
			...entry,
			...{ standing: 'inventoried', visibility: 'public', isSample: command.isSample, isWayTold: told[index] ?? false },
		})),
	)
	const history = { kind: 'import', number: 1, reason: command.fileName, authorId: context.actor.memberId, contributionId: null } as const
	await insertRevisions(
		trx,
		entries.map((entry) => ({ ...entry, ...history, entryId: entry.id })),
	)
	for (const { id, identifier } of entries) await record(trx, context, { entryId: id }, [{ kind: 'entry-created', identifier }])
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
	const revised = reviseEntry(entry, difference.next, officeOrigin('import', number, at))
	const written = await updateEntryFromRecord(trx, entry.id, entry.version, {
		...revised,
		at,
		isWayTold: await isWayTold(trx, entry.id, revised.record),
	})
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
