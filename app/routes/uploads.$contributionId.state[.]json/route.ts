import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { statusOf } from '#app/refusal-response.ts'
import { seeUploads } from '#server/upload/see-uploads.ts'

/** Where the files sent to one's contribution are: what the uploader asks until each is safe. */
export async function loader({ context: { context }, params }: LoaderFunctionArgs) {
	const seen = await seeUploads(context, params['contributionId'] ?? '')
	const headers = { 'Cache-Control': 'no-store' }
	return seen.ok
		? json({ uploads: seen.value }, { headers })
		: json({ refusal: seen.refusal }, { status: statusOf[seen.refusal.code], headers })
}
