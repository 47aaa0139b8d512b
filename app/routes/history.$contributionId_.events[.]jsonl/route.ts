import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { throwRefusal } from '#app/refusal-response.ts'
import { exportCase } from '#server/audit/see-case.ts'

/** A case's whole history as JSON Lines, each event with its link in the chain. */
export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const contributionId = params['contributionId'] ?? ''
	const lines = await exportCase(context, contributionId)
	if (!lines.ok) return throwRefusal(lines.refusal, request)
	return new Response(createReadableStreamFromReadable(Readable.from(withEnds(lines.value))), {
		headers: {
			'Content-Type': 'application/jsonl; charset=utf-8',
			'Content-Disposition': `attachment; filename="case-${contributionId}.jsonl"`,
			'Cache-Control': 'no-store',
		},
	})
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
	for await (const line of lines) yield `${line}\n`
}
