import { json, type ActionFunctionArgs } from '@remix-run/node'
import { parseIntake } from '#app/forms/collection-day.ts'
import { statusOf } from '#app/refusal-response.ts'
import { receiveIntake } from '#server/collection-day/receive-intake.ts'

/** One intake of a desk, as often as the desk sends it. */
export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const parsed = parseIntake(await request.formData())
	const received = parsed.ok ? await receiveIntake(context, parsed.value) : parsed
	const headers = { 'Cache-Control': 'no-store' }
	return received.ok
		? json({ value: received.value }, { headers })
		: json({ refusal: received.refusal }, { status: statusOf[received.refusal.code], headers })
}
