import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { describeError } from '#server/describe-error.ts'
import { plainPath } from '#server/http/log-refusals.ts'
import { WordsProvider } from './i18n/messages.tsx'
import { wordsIn } from './i18n/words-in.ts'
import { referenceOf } from './reference-of.ts'

/** Nothing on our pages comes later than the rest, so a page is rendered and leaves in one piece: streaming costs more than it brings. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	loadContext: AppLoadContext,
): Response {
	headers.set('Content-Type', 'text/html; charset=utf-8')
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', loadContext.member ? 'private, no-store' : 'no-cache')
	headers.append('Vary', 'Cookie')
	// Remix leaves out what an action's answer says beside its cookies.
	for (const answered of Object.values(remixContext.staticHandlerContext.actionHeaders)) {
		const retryAfter = answered.get('Retry-After')
		if (retryAfter) headers.set('Retry-After', retryAfter)
	}
	return new Response(`<!DOCTYPE html>${renderToString(page(remixContext, request.url, loadContext))}`, { headers, status })
}

/** A page without scripts needs none of the marks by which they would find its parts again. */
export function renderPlain(remixContext: EntryContext, url: string, loadContext: AppLoadContext): string {
	return `<!DOCTYPE html>${renderToStaticMarkup(page(remixContext, url, loadContext))}`
}

function page(remixContext: EntryContext, url: string, loadContext: AppLoadContext): ReactElement {
	const { nonce } = loadContext
	return (
		<WordsProvider value={wordsIn(loadContext)}>
			<RemixServer context={remixContext} url={url} nonce={nonce} />
		</WordsProvider>
	)
}

/** Errors thrown by loaders and actions that are not answers: to the log, without anything the person typed. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
	if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
	context.context.log.error(
		{
			path: plainPath(new URL(request.url).pathname),
			method: request.method,
			reference: referenceOf(context.nonce),
			error: describeError(error),
		},
		'a page failed',
	)
}
