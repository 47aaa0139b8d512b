import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Door } from '#app/components/slip/door.tsx'
import { textOf } from '#app/forms/one-of.ts'
import { parseOpening, parsePaperSign, parseSlipCode } from '#app/forms/slip.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { openSlip } from '#server/slips/open-slip.ts'
import { doBySlip } from './do-by-slip.ts'
import { Held } from './held.tsx'
import { seeBySlip } from './see-by-slip.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** The address of a slip's square: asks for the number, and shows the contribution once it was given. What is no code of ours is asked for whole. */
export async function loader({ context: { context, member, ...reading }, params, request }: LoaderFunctionArgs) {
	const code = parseSlipCode(params['code'])
	if (code === undefined) throw redirect('/slip')
	const held = await seeBySlip(context, request, code, reading.locale)
	const title = wordsIn(reading).t.slips[held ? 'held' : 'door'].title
	const paper = parsePaperSign(new URL(request.url).searchParams.get('k'))
	return json({ code, paper, held, isSignedIn: member !== null, isGiver: held !== null && member?.id === held.memberId, title })
}

export async function action({ context: { context, address }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const code = parseSlipCode(params['code'])
	if (code === undefined) throw redirect('/slip')
	if (form.get('intent') !== 'open') return doBySlip(context, request, code, form)
	const paper = parsePaperSign(textOf(form, 'paper'))
	const opened = await openSlip(context, { ...parseOpening(form, code), paper, address })
	if (!opened.ok) return refusedResponse(opened.refusal, form)
	return redirect(`/slip/${code}`, { status: 303, headers: { 'Set-Cookie': opened.value.cookie } })
}

export default function BySlip() {
	const { code, paper, held, isSignedIn, isGiver } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const refused = answered && 'refusal' in answered ? answered : undefined
	const form = answered && 'unsent' in answered ? answered.unsent : undefined
	if (!held) return <Door code={code} paper={paper ?? parsePaperSign(typedText(refused, 'paper'))} refused={refused} unsent={form} />
	return <Held code={code} held={held} refused={refused} isSignedIn={isSignedIn} isGiver={isGiver} />
}
