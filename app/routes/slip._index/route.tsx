import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { Door } from '#app/components/slip/door.tsx'
import { parseOpening } from '#app/forms/slip.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsFor } from '#app/i18n/words-for.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { openSlip } from '#server/slips/open-slip.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context: { locale }, request }: LoaderFunctionArgs) {
	return json({ title: wordsFor(locale).t.slips.door.title, isClosed: new URL(request.url).searchParams.has('closed') })
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
