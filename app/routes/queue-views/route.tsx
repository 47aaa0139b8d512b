import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { keepQueueView } from '#server/review/keep-queue-view.ts'
import { parseKeepView, queueQueryOf } from '#app/forms/queue.ts'
import { textOf } from '#app/forms/one-of.ts'
import { throwRefusal } from '#app/refusal-response.ts'

/** Keeps or forgets a view, then back to the queue as it was seen. */
export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const command = parseKeepView(form)
	if (!command.ok) return throwRefusal(command.refusal, request)
	const kept = await keepQueueView(context, command.value)
	if (!kept.ok) return throwRefusal(kept.refusal, request)
	return redirect(`/${command.value.step}?${queueQueryOf(new URLSearchParams(textOf(form, 'query')))}`)
}

export function loader() {
	return redirect('/')
}
