import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { DerivativeTable } from '#db/tables/media.ts'
import type { Context } from '../context.ts'
import { copyKey } from '../storage/keys.ts'
import type { DerivativeFile } from './derive.ts'

/** Puts a made copy into the store and returns the row to record (`upsertDerivative`) once all copies are in. */
export async function storeDerivative(
	context: Context,
	mediaId: string,
	audience: 'desk' | 'masked' | 'public',
	file: DerivativeFile,
	maskVersion = 0,
): Promise<Insertable<DerivativeTable>> {
	const key = copyKey(audience, mediaId, file, maskVersion)
	const { bytes } = await context.storage.adopt(key, file.path)
	return {
		id: randomUUID(),
		media_id: mediaId,
		audience,
		size: file.name,
		mime: file.mime,
		width: file.width ?? null,
		height: file.height ?? null,
		bytes,
		sha256: file.sha256,
		storage_key: key,
		created_at: context.now(),
	}
}
