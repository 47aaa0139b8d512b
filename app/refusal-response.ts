import { json, redirect, type TypedResponse } from '@remix-run/node'
import type { Refusal, RefusalCode } from '#moderation/refusal.ts'

/** THE table of statuses: one refusal code, one HTTP status. */
export const statusOf: Record<RefusalCode, number> = {
	'sign-in-needed': 401,
	forbidden: 403,
	'not-found': 404,
	'wrong-state': 409,
	'stale-version': 409,
	invalid: 422,
	'own-contribution': 403,
	escalated: 409,
	'conflict-of-interest': 403,
	'same-person': 403,
	'claimed-by-other': 409,
	'claim-lapsed': 409,
	'too-many-attempts': 429,
	'wrong-credentials': 422,
	'wrong-slip': 422,
	'judged-it': 403,
	'licence-forbids': 422,
	'rights-unstated': 409,
	'media-not-ready': 409,
	'uploads-unfinished': 409,
	conflicting: 409,
	'nothing-chosen': 422,
	'act-number-taken': 409,
	'joined-already': 409,
	'join-circle': 409,
	'depended-on': 409,
	groundless: 409,
	'consent-withdrawn': 409,
	'entry-hidden': 409,
	'place-split': 422,
	'undone-already': 409,
	'built-on': 409,
	'custodians-said-no': 409,
	ruled: 409,
	'look-needed': 409,
	'nothing-to-appeal': 409,
	'appealed-already': 409,
	'appeal-late': 409,
	'had-part': 403,
	'heard-already': 409,
	removed: 409,
	'last-administrator': 409,
	'nothing-changed': 422,
	'item-state': 409,
	'no-sealing-key': 503,
	'sealing-key-lost': 503,
	'seal-broken': 500,
	'unreadable-table': 422,
}

/** What a page gets back when its action was refused: the refusal, and what the person typed, so that nothing is lost. */
export interface Refused<Shown = unknown> {
	readonly refusal: Refusal
	/** What the page needs beside it to explain the refusal. */
	readonly shown?: Shown
	readonly typed: Readonly<Record<string, string | readonly string[]>>
}

/**
 * Answers an action with a refusal, keeping what was typed. Use `throwRefusal` in loaders. Who is no longer signed in gets a page that says so: the
 * form's own page would send them to sign in, and the way back to what they typed would be lost.
 */
export function refusedResponse<Shown = undefined>(refusal: Refusal, form?: FormData, shown?: Shown): TypedResponse<Refused<Shown>> {
	if (refusal.code === 'sign-in-needed') throw json({ refusal }, { status: statusOf[refusal.code] })
	const headers: Record<string, string> = refusal.code === 'too-many-attempts' ? { 'Retry-After': String(refusal.retryAfterSeconds) } : {}
	return json(
		{ refusal, typed: form ? typedIn(form) : {}, ...(shown === undefined ? {} : { shown }) },
		{ status: statusOf[refusal.code], headers },
	)
}

/** For loaders: sends the anonymous to sign in, shows the error page for the rest, and for a form sent by someone no longer signed in. */
export function throwRefusal(refusal: Refusal, request: Request): never {
	if (refusal.code === 'sign-in-needed' && request.method !== 'POST') {
		const { pathname, search } = new URL(request.url)
		throw redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`)
	}
	throw json({ refusal }, { status: statusOf[refusal.code] })
}

/** Texts of the form by name (several values of one name as a list); passwords, numbers of slips and files are never sent back. */
export function typedIn(form: FormData): Refused['typed'] {
	const typed: Record<string, string | string[]> = {}
	for (const name of new Set(form.keys())) {
		if (/password|^pin$/i.test(name)) continue
		const values = form.getAll(name).filter((value): value is string => typeof value === 'string')
		typed[name] = values.length > 1 ? values : (values[0] ?? '')
	}
	return typed
}
