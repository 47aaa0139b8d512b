import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useSearchParams } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseSignIn } from '#app/forms/members.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { whereTo } from '#app/where-to.ts'
import { signIn } from '#server/members/sign-in.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context: { member, ...reading }, request }: LoaderFunctionArgs) {
	if (member) throw redirect(whereTo(request))
	return json({ title: wordsIn(reading).t.members.signIn.title })
}

export async function action({ context: { context, sessions, member, address }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const parsed = parseSignIn(form)
	if (!parsed.ok) return refusedResponse(parsed.refusal, form)
	const signed = await signIn(context, sessions, { ...parsed.value, address, sessionId: member?.sessionId ?? null })
	if (!signed.ok) return refusedResponse(signed.refusal, form)
	return redirect(whereTo(request), { status: 303, headers: { 'Set-Cookie': signed.value.cookie } })
}

export default function SignIn() {
	const { t } = useWords()
	const words = t.members.signIn
	const refused = useActionData<typeof action>()
	const [params] = useSearchParams()
	const to = params.get('to')
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={refused?.refusal} labels={{ who: words.who, password: words.password }} />
			<form method="post" className="stack">
				<Field
					label={words.who}
					name="who"
					hint={words.whoHint}
					defaultValue={typedText(refused, 'who')}
					fault={faultOf(refused?.refusal, 'who')}
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					maxLength={200}
					required
				/>
				<Field
					label={words.password}
					name="password"
					type="password"
					fault={faultOf(refused?.refusal, 'password')}
					autoComplete="current-password"
					maxLength={400}
					required
				/>
				<div>
					<Button kind="primary">{words.submit}</Button>
				</div>
			</form>
			<p>
				{words.noAccount} <a href={to ? `/sign-up?to=${encodeURIComponent(to)}` : '/sign-up'}>{words.goSignUp}</a>
			</p>
			<p>
				<a href="/slip">{t.slips.open}</a>
			</p>
		</div>
	)
}
