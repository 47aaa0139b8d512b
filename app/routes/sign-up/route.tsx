import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useSearchParams } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseSignUp } from '#app/forms/members.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { whereTo } from '#app/where-to.ts'
import { signUp } from '#server/members/sign-up.ts'
import { SignUpFields } from './sign-up-fields.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context: { member, ...reading }, request }: LoaderFunctionArgs) {
	if (member) throw redirect(whereTo(request))
	return json({ title: wordsIn(reading).t.members.signUp.title })
}

export async function action({ context: { context, sessions, locale, address }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const parsed = parseSignUp(form)
	if (!parsed.ok) return refusedResponse(parsed.refusal, form)
	const opened = await signUp(context, sessions, { ...parsed.value, locale }, address)
	if (!opened.ok) return refusedResponse(opened.refusal, form)
	return redirect(whereTo(request), { status: 303, headers: { 'Set-Cookie': opened.value.cookie } })
}

export default function SignUp() {
	const { t } = useWords()
	const words = t.members.signUp
	const refused = useActionData<typeof action>()
	const [params] = useSearchParams()
	const to = params.get('to')
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice
				refusal={refused?.refusal}
				labels={{
					userName: words.userName,
					displayName: words.displayName,
					password: words.password,
					repeatPassword: words.repeat,
					phone: words.phone,
					email: words.email,
				}}
			/>
			<SignUpFields refused={refused} />
			<p>
				{words.haveAccount} <a href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'}>{words.goSignIn}</a>
			</p>
		</div>
	)
}
