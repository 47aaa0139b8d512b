import { redirect, type AppLoadContext } from '@remix-run/node'
import { refusedResponse } from '#app/refusal-response.ts'
import type { EntryVisibility } from '#moderation/entry.ts'
import { changeVisibility } from '#server/publish/change-visibility.ts'

/** What the pressed button makes of the entry: out of the public's sight, or back into it; undefined for any other button. */
export function sightOf(form: FormData): EntryVisibility | undefined {
	const intent = form.get('intent')
	return intent === 'hide' ? 'hidden' : intent === 'show' ? 'public' : undefined
}

export async function changeSight(
	{ context }: AppLoadContext,
	form: FormData,
	{ identifier, entryVersion, reason }: { readonly identifier: string; readonly entryVersion: number; readonly reason: string },
) {
	const changed = await changeVisibility(context, identifier, { version: entryVersion, to: sightOf(form) ?? 'public', reason })
	return changed.ok ? redirect(`/entries/${identifier}/history`, 303) : refusedResponse(changed.refusal, form)
}
