import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { Door } from '#app/components/slip/door.tsx'
import { parseOpening } from '#app/forms/slip.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { openSlip } from '#server/slips/open-slip.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context: reading, request }: LoaderFunctionArgs) {
	return json({ title: wordsIn(reading).t.slips.door.title, isClosed: new URL(request.url).searchParams.has('closed') })
}

export async function action({ context: { context, address }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const opened = await openSlip(context, { ...parseOpening(form, undefined), address })
	if (!opened.ok) return refusedResponse(opened.refusal, form)
	return redirect(`/slip/${opened.value.code}`, { status: 303, headers: { 'Set-Cookie': opened.value.cookie } })
}

export default function SlipDoor() {
	const { isClosed } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const { t } = useWords()
	return (
		<>
			{isClosed && !refused && <Notice kind="done" title={t.slips.held.closed} />}
			<Door refused={refused} />
		</>
	)
}
