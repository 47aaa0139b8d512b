import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { describeError } from '#server/describe-error.ts'
import { plainPath } from '#server/http/log-refusals.ts'
import { WordsProvider } from './i18n/messages.tsx'
import { wordsFor } from './i18n/words-for.ts'
import { referenceOf } from './reference-of.ts'

export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	loadContext: AppLoadContext,
): Promise<Response> {
	headers.set('Content-Type', 'text/html; charset=utf-8')
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', loadContext.member ? 'private, no-store' : 'no-cache')
	headers.append('Vary', 'Cookie')
	// Remix leaves out what an action's answer says beside its cookies.
	for (const answered of Object.values(remixContext.staticHandlerContext.actionHeaders)) {
		const retryAfter = answered.get('Retry-After')
		if (retryAfter) headers.set('Retry-After', retryAfter)
	}
	const readyOn = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
	return new Promise((resolve, reject) => {
		let current = status
		const { pipe, abort } = renderToPipeableStream(
			<WordsProvider value={wordsFor(loadContext.locale)}>
				<RemixServer context={remixContext} url={request.url} nonce={loadContext.nonce} />
			</WordsProvider>,
			{
				nonce: loadContext.nonce,
				[readyOn]() {
					const body = new PassThrough()
					resolve(new Response(createReadableStreamFromReadable(body), { headers, status: current }))
					pipe(body)
				},
				onShellError: reject,
				onError(error) {
					current = 500
					loadContext.context.log.error({ error: describeError(error) }, 'rendering failed')
				},
			},
		)
		setTimeout(abort, 10_000).unref()
	})
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
