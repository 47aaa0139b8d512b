import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** The form for opening an account; what was typed is put back, passwords never. */
export function SignUpFields({ refused }: { refused: Refused | undefined }) {
	const { t } = useWords()
	const words = t.members.signUp
	const kept = (name: string) => ({ name, defaultValue: typedText(refused, name), fault: faultOf(refused?.refusal, name) })
	return (
		<form method="post" className="stack">
			<Field
				{...kept('userName')}
				label={words.userName}
				hint={words.userNameHint}
				autoComplete="username"
				autoCapitalize="none"
				spellCheck={false}
				required
			/>
			<Field {...kept('displayName')} label={words.displayName} hint={words.displayNameHint} autoComplete="name" required />
			<Field
				name="password"
				type="password"
				label={words.password}
				hint={words.passwordHint}
				fault={faultOf(refused?.refusal, 'password')}
				autoComplete="new-password"
				required
			/>
			<Field
				name="repeatPassword"
				type="password"
				label={words.repeat}
				fault={faultOf(refused?.refusal, 'repeatPassword')}
				autoComplete="new-password"
				required
			/>
			<Field {...kept('phone')} label={words.phone} hint={words.phoneHint} type="tel" autoComplete="tel" />
			<Field {...kept('email')} label={words.email} hint={words.emailHint} type="email" autoComplete="email" />
			<div>
				<Button kind="primary">{words.submit}</Button>
			</div>
		</form>
	)
}
