import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
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
	return new Promise((resolve, reject) => {
		let current = status
		const { pipe, abort } = renderToPipeableStream(
			<WordsProvider value={wordsFor(loadContext.locale)}>
				<RemixServer context={remixContext} url={request.url} nonce={loadContext.nonce} />
			</WordsProvider>,
			{
				nonce: loadContext.nonce,
				onAllReady: () => {
					clearTimeout(late)
					const whole = collect((html) => resolve(new Response(html, { headers, status: current })))
					pipe(whole)
				},
				onShellError: (error) => {
					clearTimeout(late)
					reject(error)
				},
				onError(error) {
					current = 500
					loadContext.context.log.error({ error: describeError(error) }, 'rendering failed')
				},
			},
		)
		const late = setTimeout(abort, 10_000)
	})
}

/** Nothing on our pages comes later than the rest, so a page leaves in one piece, which costs less than passing it on in small ones. */
function collect(done: (html: Buffer<ArrayBuffer>) => void): Writable {
	const pieces: Buffer[] = []
	return new Writable({
		write(piece: Buffer, _encoding, next) {
			pieces.push(piece)
			next()
		},
		final(next) {
			done(Buffer.concat(pieces))
			next()
		},
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
