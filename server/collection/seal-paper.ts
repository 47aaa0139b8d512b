import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { canEditItem, canErasePaper, canSeeItem } from '#moderation/collection/act.ts'
import { paperKind, paperKinds, paperLimits, type PaperFault } from '#moderation/collection/paper.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { displayFileName } from '#moderation/upload/display-file-name.ts'
import { findItem } from '#db/read/find-item.ts'
import { findSealedPaper, listSealedPapers } from '#db/read/find-sealed.ts'
import type { Transaction } from '#db/schema.ts'
import { lockItem } from '#db/write/collection.ts'
import { deleteSealedPaper, shareSealingKey, writeSealed } from '#db/write/sealed.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { openNoted } from './open-sealed.ts'
import { openBytes } from './sealed-records.ts'

export interface Paper {
	readonly fileName: string
	readonly mime: string
	readonly bytes: Buffer
}

const head = z.object({ fileName: z.string(), kind: z.enum(['pdf', 'jpeg', 'png']) })

/** Seals one paper of an object's origin: encrypted in memory, it never touches a disk in clear. */
export async function sealPaper(
	context: Context,
	{ itemId, fileName, bytes }: { readonly itemId: string; readonly fileName: string; readonly bytes: Buffer },
): Promise<Result<{ readonly fault: PaperFault | null }>> {
	const kind = paperKind(bytes)
	return context.db.transaction().execute(async (trx) => {
		const item = await lockItem(trx, itemId)
		if (!item || item.owner_id !== context.actor.memberId) return refuse({ code: 'not-found' })
		if (!canEditItem(context.actor, { ownerId: item.owner_id, state: item.state }))
			return refuse({ code: 'item-state', state: item.state, act: 'send' })
		if (!context.vault) return accept({ fault: 'no-sealing-key' as const })
		if (bytes.length === 0) return accept({ fault: 'none' as const })
		if (bytes.length > paperLimits.bytes) return accept({ fault: 'too-large' as const })
		if (kind === null) return accept({ fault: 'wrong-kind' as const })
		if ((await listSealedPapers(trx, itemId)).length >= paperLimits.perItem) return accept({ fault: 'too-many' as const })
		await shareSealingKey(trx)
		const place = { id: randomUUID(), kind: 'paper', subject_id: itemId } as const
		const sealed = await context.vault.seal(place, packed({ fileName: displayFileName(fileName), kind }, bytes))
		await writeSealed(trx, { ...place, ...sealed, created_at: context.now() })
		await record(trx, context, { memberId: item.owner_id }, [{ kind: 'sealed-kept', what: 'paper' }])
		return accept({ fault: null })
	})
}

/** Erases a paper for good. */
export async function erasePaper(
	context: Context,
	{ itemId, paperId }: { readonly itemId: string; readonly paperId: string },
): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const item = await lockItem(trx, itemId)
		if (!item || item.owner_id !== context.actor.memberId) return refuse({ code: 'not-found' })
		if (!canErasePaper(context.actor, { ownerId: item.owner_id, state: item.state }))
			return refuse({ code: 'item-state', state: item.state, act: 'send' })
		if (!(await deleteSealedPaper(trx, paperId, itemId))) return refuse({ code: 'not-found' })
		await record(trx, context, { memberId: item.owner_id }, [{ kind: 'sealed-erased', what: 'paper' }])
		return accept(null)
	})
}

/** One's own paper; for an officer named for it, who says why, an opening like any other. */
export async function openPaper(
	context: Context,
	{ itemId, paperId, reason }: { readonly itemId: string; readonly paperId: string; readonly reason: string | null },
): Promise<Result<Paper>> {
	return context.db.transaction().execute(async (trx) => {
		const item = await findItem(trx, itemId)
		if (!item || !canSeeItem(context.actor, item)) return refuse({ code: 'not-found' })
		const read = () => readPaper(trx, context, itemId, paperId)
		return item.ownerId === context.actor.memberId ? read() : openNoted(trx, context, item, { part: 'paper', reason: reason ?? '' }, read)
	})
}

async function readPaper(trx: Transaction, context: Context, itemId: string, paperId: string): Promise<Result<Paper>> {
	const record = await findSealedPaper(trx, paperId)
	if (!record || record.subject_id !== itemId) return refuse({ code: 'not-found' })
	const opened = await openBytes(context, record)
	if (!opened.ok) return opened
	const length = opened.value.readUInt32BE(0)
	const { fileName, kind } = head.parse(JSON.parse(opened.value.subarray(4, 4 + length).toString('utf8')))
	return accept({ fileName, mime: paperKinds[kind], bytes: opened.value.subarray(4 + length) })
}

/** Length of the head, head as JSON, bytes of the file: its name is sealed with it. */
function packed(about: z.infer<typeof head>, bytes: Buffer): Buffer {
	const json = Buffer.from(JSON.stringify(about), 'utf8')
	const length = Buffer.alloc(4)
	length.writeUInt32BE(json.length)
	return Buffer.concat([length, json, bytes])
}
