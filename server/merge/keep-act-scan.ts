import { createHash, randomUUID } from 'node:crypto'
import type { Act } from '#moderation/merge/act.ts'
import { readScan, type ScanFault } from '#moderation/merge/act-scan.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { displayFileName } from '#moderation/upload/display-file-name.ts'
import { insertActScan, lockAct } from '#db/write/act.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import type { OneFile } from '../http/read-one-file.ts'
import { actScanKey } from '../storage/keys.ts'

/** Keeps a scan of a signed act, for officers alone. The same bytes again are found kept. A fault is a value: the page says it. */
export async function keepActScan(
	context: Context,
	act: Pick<Act, 'office' | 'year' | 'number'>,
	file: OneFile,
): Promise<Result<{ readonly fault: ScanFault | null }>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'edit-entry')) return refuse({ code: 'forbidden', action: 'edit-entry' })
	return context.db.transaction().execute(async (trx) => {
		const held = await lockAct(trx, act)
		if (!held) return refuse({ code: 'not-found' })
		const scans = await trx.selectFrom('act_scan').select('id').where('act_id', '=', held.id).execute()
		const read = readScan(file, scans.length)
		if ('fault' in read) return accept({ fault: read.fault })
		const id = randomUUID()
		const key = actScanKey(id, read.kind)
		const sha256 = createHash('sha256').update(file.bytes).digest('hex')
		const isNew = await insertActScan(trx, {
			id,
			act_id: held.id,
			file_name: displayFileName(file.fileName),
			kind: read.kind,
			bytes: file.bytes.length,
			sha256,
			storage_key: key,
			added_by: memberId,
			added_at: context.now(),
		})
		if (!isNew) return accept({ fault: null })
		await record(trx, context, {}, [{ kind: 'act-scan-kept', actId: held.id, scanId: id }])
		await context.storage.put(key, file.bytes, { sha256, bytes: file.bytes.length })
		return accept({ fault: null })
	})
}
