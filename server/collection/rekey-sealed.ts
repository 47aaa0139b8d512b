import { accept, refuse, type Refusal, type Result } from '#moderation/refusal.ts'
import { countSealedByKey } from '#db/read/find-sealed.ts'
import { holdSealingKey, lockSealedUnderOtherKeys, rekeySealed, shareSealingKey } from '#db/write/sealed.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

const atOnce = 200

export interface Rekeyed {
	readonly keyId: string
	readonly records: number
	/** Records that could not be opened: they stay as they are, and keep nothing else from going on. */
	readonly unopened: readonly { readonly id: string; readonly refusal: Refusal }[]
}

/**
 * Makes a new master key and puts every record under it (xoay khóa); where an earlier rotation was cut off, or a new key was put in front by hand, that one is
 * finished instead, and no further key is made. Where keys come from the environment none is made at all.
 */
export async function rotateKeys(context: Context): Promise<Result<Rekeyed & { readonly isResumed: boolean }>> {
	const { vault } = context
	if (!vault) return refuse({ code: 'no-sealing-key' })
	const earlier = await rekeyAll(context)
	if (!earlier.ok) return earlier
	const { addKey } = vault.keyring
	if (earlier.value.records > 0 || !addKey) return accept({ ...earlier.value, isResumed: true })
	await context.db.transaction().execute(async (trx) => {
		await holdSealingKey(trx)
		await addKey()
	})
	const done = await rekeyAll(context)
	return done.ok ? accept({ ...done.value, isResumed: false }) : done
}

/**
 * Puts the keys of all records under the master key in force. In steps of 200, each a transaction: cut off anywhere, it is taken up again by running it once
 * more, and every record can be opened at every moment.
 */
export async function rekeyAll(context: Context): Promise<Result<Rekeyed>> {
	const { vault } = context
	if (!vault) return refuse({ code: 'no-sealing-key' })
	const [master] = await vault.keyring.keys()
	const unopened: { id: string; refusal: Refusal }[] = []
	let records = 0
	let after: string | null = null
	do {
		const last: string | null = after
		after = await context.db.transaction().execute(async (trx) => {
			await shareSealingKey(trx)
			const step = await lockSealedUnderOtherKeys(trx, master.id, last, atOnce)
			let done = 0
			for (const each of step) {
				const wrapped = await vault.rewrap(each)
				if (wrapped.ok) await rekeySealed(trx, each.id, wrapped.value)
				else unopened.push({ id: each.id, refusal: wrapped.refusal })
				if (wrapped.ok) done++
			}
			if (done > 0) await record(trx, context, {}, [{ kind: 'sealed-rekeyed', records: done }])
			records += done
			return step.length < atOnce ? null : (step.at(-1)?.id ?? null)
		})
	} while (after !== null)
	return accept({ keyId: master.id, records, unopened })
}

/** Takes away master keys in the key file that no record stands under, while nothing is being sealed; returns their signs. */
export async function dropUnusedKeys({ db, vault }: Context): Promise<Result<readonly string[]>> {
	const { dropKeys } = vault?.keyring ?? {}
	if (!vault || !dropKeys) return refuse({ code: 'no-sealing-key' })
	return db.transaction().execute(async (trx) => {
		await holdSealingKey(trx)
		const used = (await countSealedByKey(trx)).map(({ keyId }) => keyId)
		const [, ...old] = await vault.keyring.keys()
		const unused = old.map(({ id }) => id).filter((id) => !used.includes(id))
		if (unused.length > 0) await dropKeys(unused)
		return accept(unused)
	})
}
