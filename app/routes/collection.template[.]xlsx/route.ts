import { templateXlsx } from '#server/collection/make-template.ts'

/** GET: the empty list to fill in, as a workbook. */
export async function loader(): Promise<Response> {
	const body = new Uint8Array(await templateXlsx())
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': 'attachment; filename="bang-ke-hien-vat.xlsx"' } })
}
