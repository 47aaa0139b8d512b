import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { parseContributionId } from '#app/forms/contribution.ts'
import { parsePrintedPin } from '#app/forms/slip.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { wordsFor } from '#app/i18n/words-for.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { seeOwnSlip } from '#server/slips/see-own-slip.ts'
import { slipPdf } from '#server/slips/slip-pdf.ts'

/** GET: the paper with room for the number. POST: with the number the giver has just been told, which is nowhere else to be had. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
	return paper(args, null)
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
	return paper(args, parsePrintedPin(await args.request.formData()))
}

async function paper({ context: { context, locale }, params, request }: LoaderFunctionArgs, pin: string | null): Promise<Response> {
	const id = parseContributionId(params['contributionId'])
	const seen = id.ok ? await seeOwnSlip(context, id.value) : id
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const { slip, title } = seen.value
	if (!slip) return throwRefusal({ code: 'not-found' }, request)
	const { t } = wordsFor(locale)
	const pdf = await slipPdf({ ...slip, title: title || t.mine.untitled, pin, issuedAt: new Date(slip.issuedAt) }, t.slips.paper, {
		house: t.common.siteName,
		day: formatDate(locale, slip.issuedAt),
		language: locale,
	})
	return new Response(new Uint8Array(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="phieu-${slip.code}.pdf"`,
			'Cache-Control': 'no-store',
		},
	})
}
