import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { countSealedByKey } from '#db/read/find-sealed.ts'
import { lockSealedUnderOtherKeys, rekeySealed } from '#db/write/sealed.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

const atOnce = 200

/**
 * Puts the keys of all records under the master key in force (xoay khóa). In steps of 200, each a transaction: cut off anywhere, it is taken up again by
 * running it once more, and every record can be opened at every moment. Stops at the first record it cannot open.
 */
export async function rekeyAll(context: Context): Promise<Result<number>> {
	const { vault } = context
	if (!vault) return refuse({ code: 'no-sealing-key' })
	const [master] = await vault.keyring.keys()
	let done = 0
	for (;;) {
		const step = await context.db.transaction().execute(async (trx): Promise<Result<number>> => {
			const records = await lockSealedUnderOtherKeys(trx, master.id, atOnce)
			for (const each of records) {
				const wrapped = await vault.rewrap(each)
				if (!wrapped.ok) return wrapped
				await rekeySealed(trx, each.id, wrapped.value)
			}
			if (records.length > 0) await record(trx, context, {}, [{ kind: 'sealed-rekeyed', records: records.length }])
			return accept(records.length)
		})
		if (!step.ok) return step
		done += step.value
		if (step.value < atOnce) return accept(done)
	}
}

/** Takes away master keys in the key file that no record stands under; returns their signs. */
export async function dropUnusedKeys({ db, vault }: Context): Promise<Result<readonly string[]>> {
	if (!vault?.keyring.dropKeys) return refuse({ code: 'no-sealing-key' })
	const used = (await countSealedByKey(db)).map(({ keyId }) => keyId)
	const [, ...old] = await vault.keyring.keys()
	const unused = old.map(({ id }) => id).filter((id) => !used.includes(id))
	if (unused.length > 0) await vault.keyring.dropKeys(unused)
	return accept(unused)
}
