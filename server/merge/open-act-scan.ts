import { buffer } from 'node:stream/consumers'
import { scanKinds } from '#moderation/merge/act-scan.ts'
import type { Act } from '#moderation/merge/act.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findActScan } from '#db/read/find-act-scan.ts'
import type { Context } from '../context.ts'

export interface OpenedScan {
	readonly fileName: string
	readonly mime: string
	readonly bytes: Buffer
}

/** A scan for whoever may see it: everyone once it is shown, officers before. To others it does not exist. */
export async function openActScan(
	context: Context,
	act: Pick<Act, 'office' | 'year' | 'number'>,
	scanId: string,
): Promise<Result<OpenedScan>> {
	const scan = await findActScan(context.db, act, scanId)
	if (!scan || !(scan.isPublic || canHouse(context.actor, 'edit-entry'))) return refuse({ code: 'not-found' })
	return accept({ fileName: scan.fileName, mime: scanKinds[scan.kind], bytes: await buffer(await context.storage.get(scan.storageKey)) })
}
