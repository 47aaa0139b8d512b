import type { ActionFunctionArgs } from '@remix-run/node'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { textOf } from '#app/forms/one-of.ts'
import { privateFile } from '#app/private-file.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { openPaper } from '#server/collection/seal-paper.ts'

/** POST with a reason: a paper of origin, for a named officer; written down and told to the owner. */
export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const reason = textOf(await request.formData(), 'reason')
	const named = { itemId: idOrNone(params['itemId']), paperId: idOrNone(params['paperId']) }

	const opened = await openPaper(context, { ...named, reason })
	return opened.ok ? privateFile(opened.value) : throwRefusal(opened.refusal, request)
}
