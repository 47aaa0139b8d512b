import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { isDatabaseUp } from '#db/read/is-database-up.ts'

export async function loader({ context: { context } }: LoaderFunctionArgs) {
	const database = await isDatabaseUp(context.db)
	return json({ ok: database, database }, { status: database ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
