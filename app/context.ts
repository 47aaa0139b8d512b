import type { RequestContext } from '#server/http/request-context.ts'

/** What a route gets, and the only way it gets anything: the request's services and actor, the language, the page's script nonce. */
declare module '@remix-run/server-runtime' {
	interface AppLoadContext extends RequestContext {
		readonly nonce: string
		readonly isDemo: boolean
	}
}

export type { AppLoadContext } from '@remix-run/server-runtime'
