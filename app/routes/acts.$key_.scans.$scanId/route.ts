import type { LoaderFunctionArgs } from '@remix-run/node'
import { idIn } from '#app/forms/after.ts'
import { privateFile } from '#app/private-file.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { parseActKey } from '#moderation/merge/act.ts'
import { openActScan } from '#server/merge/open-act-scan.ts'

/** GET: a scan of a signed act, as a download: for everyone once it is shown, for officers before. */
export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const [act, scanId] = [parseActKey(params['key'] ?? ''), idIn(params['scanId'])]
	if (!act || !scanId) return throwRefusal({ code: 'not-found' }, request)
	const opened = await openActScan(context, act, scanId)
	return opened.ok ? privateFile(opened.value) : throwRefusal(opened.refusal, request)
}
