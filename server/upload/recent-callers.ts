import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'

/** A piece takes a second or less on a good line; whoever was let in for the last one need not be looked up again for the next. */
const trustedMs = 5000
const most = 1000

/**
 * Who was let in to continue which upload a moment ago, by the whole Cookie header. A session ended elsewhere can so go on sending pieces of its own upload
 * for five seconds, and do nothing else.
 */
export class RecentCallers {
	readonly #callers = new Map<string, { readonly context: Context; readonly until: number }>()

	find(cookie: string | undefined, uploadId: string): Context | undefined {
		const known = this.#callers.get(keyOf(cookie, uploadId))
		return known && known.until > performance.now() ? known.context : undefined
	}

	remember(cookie: string | undefined, uploadId: string, context: Context): void {
		const key = keyOf(cookie, uploadId)
		this.#callers.delete(key)
		this.#callers.set(key, { context, until: performance.now() + trustedMs })
		const oldest = this.#callers.keys().next().value
		if (this.#callers.size > most && oldest !== undefined) this.#callers.delete(oldest)
	}
}

function keyOf(cookie: string | undefined, uploadId: string): string {
	return createHash('sha256')
		.update(`${uploadId}\n${cookie ?? ''}`)
		.digest('base64')
}
