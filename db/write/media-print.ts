import type { PicturePrint } from '#moderation/upload/picture/print.ts'
import type { Transaction } from '../schema.ts'

/** Puts what a picture is recognised by in place of what was there; `undefined`, nothing tells it from others, is noted too: it need not be looked at again. */
export async function replacePrint(trx: Transaction, mediaId: string, print: PicturePrint | undefined): Promise<void> {
	await trx.deleteFrom('media_hash').where('media_id', '=', mediaId).execute()
	await trx.deleteFrom('media_print').where('media_id', '=', mediaId).execute()
	await trx
		.insertInto('media_print')
		.values({ media_id: mediaId, aspect: print?.aspect ?? 1, miniature: Buffer.from(print?.miniature ?? []) })
		.execute()
	if (!print) return
	await trx
		.insertInto('media_hash')
		.values(
			print.hashes.map(({ region, hash }, position) => ({
				media_id: mediaId,
				position,
				hash: BigInt.asIntN(64, hash).toString(),
				...region,
			})),
		)
		.execute()
}
