import type { LoaderFunctionArgs } from '@remix-run/node'
import { figuresCsv } from '#app/figures-csv.ts'
import { figureTables } from '#app/figure-tables.ts'
import { parseFigures } from '#app/forms/figures.ts'
import { wordsFor } from '#app/i18n/words-for.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { seeFigures } from '#server/review/see-figures.ts'

/** The figures of the management page, the same numbers, for a spreadsheet. */
export async function loader({ context: { context, locale }, request }: LoaderFunctionArgs) {
	const asked = parseFigures(new URL(request.url).searchParams, context.now())
	const seen = await seeFigures(context, asked)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return new Response(figuresCsv(figureTables(wordsFor(locale).t, seen.value)), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="figures-${asked.from}-${asked.to}.csv"`,
			'Cache-Control': 'no-store',
		},
	})
}
