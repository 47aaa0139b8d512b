import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import type { Refusal } from '#moderation/refusal.ts'
import type { DraftStanding, Saved } from '../contribute.$contributionId_.draft/route.ts'

/** A line that carries a page of words carries them in this time. */
const patienceMs = 60_000

/** Saves the form in the background; `offline` for a network or server that gave no answer we know, or when `request` was ended. */
export async function saveForm(
	id: string,
	body: FormData,
	version: number,
	intent: string,
	request: AbortController,
): Promise<Saved | { readonly refusal: Refusal } | 'offline'> {
	body.set('version', String(version))
	body.set('intent', intent)
	const patience = setTimeout(() => request.abort(), patienceMs)
	const answer = await ask<Saved | { readonly refusal: Refusal }>(`/contribute/${id}/draft`, {
		method: 'POST',
		body,
		signal: request.signal,
	})
	clearTimeout(patience)
	return answer
}

/** How the draft stands on the server now; undefined when it cannot be asked. */
export async function askStanding(id: string): Promise<OwnedContribution | undefined> {
	const answer = await ask<DraftStanding | { readonly refusal: Refusal }>(`/contribute/${id}/draft`, {})
	return answer !== 'offline' && 'contribution' in answer ? answer.contribution : undefined
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer | 'offline'> {
	try {
		const response = await fetch(path, init)
		if (!/^application\/json/.test(response.headers.get('Content-Type') ?? '')) return 'offline'
		const answer: Answer = await response.json()
		return answer
	} catch {
		return 'offline'
	}
}
