import { templateCsv } from '#server/collection/make-template.ts'

/** GET: the empty list to fill in, as CSV. */
export function loader(): Response {
	const type = 'text/csv; charset=utf-8'
	return new Response(templateCsv(), {
		headers: { 'Content-Type': type, 'Content-Disposition': 'attachment; filename="bang-ke-hien-vat.csv"' },
	})
}
