import { redirect, type AppLoadContext } from '@remix-run/node'
import { idIn, parseTakedown } from '#app/forms/after.ts'
import { textOf, versionOf } from '#app/forms/one-of.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { liftTakedown } from '#server/publish/lift-takedown.ts'
import { takeDown } from '#server/publish/take-down.ts'

/** Takes down, or brings back, as the pressed button says; undefined for any other button. */
export function takeDownOrLift({ context }: AppLoadContext, form: FormData, identifier: string) {
	const intent = form.get('intent')
	if (intent === 'lift') return lift()
	if (intent === 'take-down') return down()
	return undefined

	async function lift() {
		const lifted = await liftTakedown(context, { takedownId: idIn(textOf(form, 'takedownId')) ?? '', words: textOf(form, 'liftWords') })
		return lifted.ok ? redirect(`/entries/${identifier}/history`, 303) : refusedResponse(lifted.refusal, form)
	}
	async function down() {
		const reportId = idIn(textOf(form, 'report'))
		const taken = await takeDown(context, {
			...parseTakedown(form),
			identifier,
			version: versionOf(form, 'entryVersion'),
			reportId,
		})
		if (!taken.ok) return refusedResponse(taken.refusal, form)
		return redirect(reportId === null ? `/entries/${identifier}/history` : `/review/reports/${reportId}`, 303)
	}
}
