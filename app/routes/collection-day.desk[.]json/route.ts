import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { parseDesk } from '#app/forms/collection-day.ts'
import { parseContributionId } from '#app/forms/contribution.ts'
import { statusOf } from '#app/refusal-response.ts'
import { listDeskIntakes } from '#db/read/list-desk-intakes.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { openDesk } from '#server/collection-day/open-desk.ts'

const headers = { 'Cache-Control': 'no-store' }
const refused = (refusal: Refusal) => json({ refusal }, { status: statusOf[refusal.code], headers })

/** What the server has of one of one's desks. */
export async function loader({ context: { context, member }, request }: LoaderFunctionArgs) {
	if (!member) return refused({ code: 'sign-in-needed' })
	const desk = parseContributionId(new URL(request.url).searchParams.get('desk') ?? '')
	if (!desk.ok) return refused(desk.refusal)
	return json({ value: await listDeskIntakes(context.db, member.id, desk.value) }, { headers })
}

/** Opens a desk, or fills up its slip numbers. */
export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const parsed = parseDesk(await request.formData())
	const opened = parsed.ok ? await openDesk(context, parsed.value) : parsed
	return opened.ok ? json({ value: opened.value }, { headers }) : refused(opened.refusal)
}
