import { isDeepStrictEqual } from 'node:util'
import type { Terms } from '#moderation/contribute/terms.ts'
import { entryFields } from '#moderation/entry.ts'
import { creditLine, creditParts, tellerOf, type Person } from '#moderation/merge/attribution.ts'
import { retold, type Retelling } from '#moderation/merge/retell.ts'
import type { Transaction } from '#db/schema.ts'
import { insertRevision, lockEntry, updateEntryFromRecord } from '#db/write/entry.ts'
import { listEntriesNaming } from '#db/write/erase.ts'
import { putRetelling, retellFiles } from '#db/write/retelling.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { remakeCopies } from '../publish/remake-copies.ts'
import { isWayTold } from './is-way-told.ts'

/**
 * Tells a merged contribution anew wherever it stands, in the transaction of whatever changed: credit or terms in each entry, as a revision of its own, and
 * under its files, whose public copies leave the public's sight until they are made with the new words inside. `people` null: the credit stays.
 */
export async function retellContribution(
	trx: Transaction,
	context: Context,
	contributionId: string,
	{ people, terms }: { readonly people: readonly Person[] | null; readonly terms: Terms | null },
): Promise<void> {
	const tell = (mediaId: string | null, named: readonly Person[]) => {
		const parts = creditParts(named, mediaId)
		return { credit: creditLine(parts), people: parts }
	}
	const retelling: Retelling = { contributionId, telling: people && { ...tell(null, people), teller: tellerOf(people) }, terms }
	await putRetelling(trx, retelling, context.now())
	for (const entryId of await listEntriesNaming(trx, [contributionId])) await retellEntry(trx, context, entryId, retelling)
	const creditOf = people && ((mediaId: string) => tell(mediaId, people))
	await remakeCopies(trx, await retellFiles(trx, contributionId, { creditOf, terms }))
}

async function retellEntry(trx: Transaction, context: Context, entryId: string, retelling: Retelling): Promise<void> {
	const entry = await lockEntry(trx, entryId)
	if (!entry) return
	const held = { record: entry.record, provenance: entry.provenance }
	const told = retold(held, [retelling])
	if (isDeepStrictEqual(told, held)) return
	const [at, number] = [context.now(), entry.version + 1]
	const isWritten = await updateEntryFromRecord(trx, entryId, entry.version, {
		...told,
		at,
		isWayTold: await isWayTold(trx, entryId, told.record),
	})
	if (!isWritten) throw new Error(`entry ${entry.identifier} moved on while it was locked`)
	const fields = entryFields.filter((field) => !isDeepStrictEqual(told.record[field], held.record[field]))
	const history = { kind: 'credit', reason: '', authorId: null, contributionId: null, at } as const
	await insertRevision(trx, { ...history, ...told, fields, entryId, number })
	const { contributionId } = retelling
	await record(trx, context, { contributionId, entryId }, [{ kind: 'entry-revised', revision: number, change: 'credit', fields }])
}
