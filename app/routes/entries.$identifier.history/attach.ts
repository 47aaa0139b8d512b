import { redirect, type AppLoadContext } from '@remix-run/node'
import { dayHere } from '#moderation/day-here.ts'
import { attachAct } from '#server/merge/attach-act.ts'
import { parseAct } from '#app/forms/act.ts'
import { refusedResponse } from '#app/refusal-response.ts'

/** Puts one revision under the act typed. */
export async function attach({ context }: AppLoadContext, form: FormData, to: { readonly identifier: string; readonly revision: number }) {
	const act = parseAct(form, dayHere(context.now()), true)
	if (!act.ok) return refusedResponse(act.refusal, form)
	if (act.value === null) return refusedResponse({ code: 'nothing-chosen' }, form)
	const attached = await attachAct(context, { identifier: to.identifier, revision: to.revision, act: act.value })
	return attached.ok ? redirect(`/entries/${encodeURIComponent(to.identifier)}/history`, 303) : refusedResponse(attached.refusal, form)
}
