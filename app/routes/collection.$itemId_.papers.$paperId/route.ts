import type { LoaderFunctionArgs } from '@remix-run/node'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { privateFile } from '#app/private-file.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { openPaper } from '#server/collection/seal-paper.ts'

/** GET: one's own paper of origin. Officers open papers from their desk, and say why. */
export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	if (context.actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const named = { itemId: idOrNone(params['itemId']), paperId: idOrNone(params['paperId']) }

	const opened = await openPaper(context, { ...named, reason: null })
	return opened.ok ? privateFile(opened.value) : throwRefusal(opened.refusal, request)
}
