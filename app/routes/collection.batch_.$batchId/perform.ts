import { parseMapping, parseMended } from '#app/forms/collection-batch.ts'
import { versionOf } from '#app/forms/one-of.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import { importBatch } from '#server/collection/import-batch.ts'
import { dropBatch, mapBatch, mendBatch } from '#server/collection/mend-batch.ts'
import type { Context } from '#server/context.ts'

/** The deed of the pressed button, and where to go then. */
export async function performOnBatch(context: Context, batchId: string, form: FormData): Promise<Result<string>> {
	const ref = { batchId, version: versionOf(form) }
	const here = `/collection/batch/${batchId}`
	switch (form.get('intent')) {
		case 'map':
			return then(await mapBatch(context, { ...ref, mapping: parseMapping(form) }), here)
		case 'import': {
			const done = await importBatch(context, ref)
			return done.ok ? accept(`${here}?imported=${done.value}`) : done
		}
		case 'drop-all':
			return then(await dropBatch(context, ref), '/collection')
		default:
			return then(await mendBatch(context, { ...ref, ...parseMended(form) }), here)
	}
}

function then(done: Result<null>, path: string): Result<string> {
	return done.ok ? accept(path) : done
}
