import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { OwnerIdentity, SealedFields } from '#moderation/collection/item.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findSealed } from '#db/read/find-sealed.ts'
import type { Db, Transaction } from '#db/schema.ts'
import type { SealedRecordRow } from '#db/tables/collection.ts'
import { shareSealingKey, writeSealed } from '#db/write/sealed.ts'
import type { Context } from '../context.ts'
import { batchContent } from './batch-content.ts'

const shapes = {
	owner: z.object({ fullName: z.string(), address: z.string(), phone: z.string() }) satisfies z.ZodType<OwnerIdentity>,
	item: z.object({ storagePlace: z.string(), acquisition: z.string() }) satisfies z.ZodType<SealedFields>,
	batch: batchContent,
	contact: z.object({ contact: z.string(), locale: z.enum(['vi', 'en']).optional() }),
} as const
type Kind = keyof typeof shapes
type ContentOf<K extends Kind> = z.infer<(typeof shapes)[K]>

/** Seals a value in the caller's transaction, in the place of what its subject had of this kind. */
export async function sealValue<K extends Kind>(
	trx: Transaction,
	{ vault, now }: Pick<Context, 'vault' | 'now'>,
	kind: K,
	subjectId: string,
	value: ContentOf<K>,
): Promise<Result<null>> {
	if (!vault) return refuse({ code: 'no-sealing-key' })
	await shareSealingKey(trx)
	const place = { id: randomUUID(), kind, subject_id: subjectId }
	const sealed = await vault.seal(place, Buffer.from(JSON.stringify(value), 'utf8'))
	await writeSealed(trx, { ...place, ...sealed, created_at: now() })
	return accept(null)
}

/** Opens a value; null when there is none. Only for its owner, or after an opening was decided and recorded. */
export async function unsealValue<K extends Kind>(
	db: Db | Transaction,
	{ vault }: Pick<Context, 'vault'>,
	kind: K,
	subjectId: string,
): Promise<Result<ContentOf<K> | null>> {
	const record = await findSealed(db, kind, subjectId)
	if (!record) return accept(null)
	const opened = await openBytes({ vault }, record)
	if (!opened.ok) return opened
	return readAs(kind, opened.value)
}

/** What of the content does not fit is never said: a parser's own error would quote it into the log. */
function readAs<K extends Kind>(kind: K, plain: Buffer): Result<ContentOf<K>> {
	try {
		// The shape is looked up by the very kind that types the result.
		return accept(shapes[kind].parse(JSON.parse(plain.toString('utf8'))) as ContentOf<K>)
	} catch {
		return refuse({ code: 'seal-broken' })
	}
}

export async function openBytes(
	{ vault }: { readonly vault?: Context['vault'] | undefined },
	record: SealedRecordRow,
): Promise<Result<Buffer>> {
	return vault ? vault.open(record) : refuse({ code: 'no-sealing-key' })
}
