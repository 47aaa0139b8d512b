import { createReadableStreamFromReadable, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { throwRefusal } from '#app/refusal-response.ts'
import { exportOwnData } from '#server/members/export-own-data.ts'

/** A link somebody followed makes no archive: it is asked for by the button. */
export function loader() {
	return redirect('/account/data')
}

/** POST: all data of whoever asks, made while it is sent. */
export async function action({ context: { context, address }, request }: ActionFunctionArgs) {
	const made = await exportOwnData(context, address)
	if (!made.ok) return throwRefusal(made.refusal, request)
	const day = context.now().toISOString().slice(0, 10)
	return new Response(createReadableStreamFromReadable(made.value), {
		headers: {
			'Content-Type': 'application/zip',
			'Content-Disposition': `attachment; filename="ben-nuoc-${day}.zip"`,
			'Cache-Control': 'no-store',
		},
	})
}
