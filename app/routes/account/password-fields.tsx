import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'

/** The user name goes along hidden, so that password managers know whose password changes. */
export function PasswordFields({ userName, refused }: { userName: string; refused: Refused | undefined }) {
	const { t } = useWords()
	const words = t.members.account
	const secret = (name: string) => ({ name, type: 'password', required: true, fault: faultOf(refused?.refusal, name) })
	return (
		<form method="post" className="stack">
			<p className="soft">{words.passwordNote}</p>
			<input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
			<Field {...secret('currentPassword')} label={words.currentPassword} autoComplete="current-password" />
			<Field {...secret('newPassword')} label={words.newPassword} hint={t.members.signUp.passwordHint} autoComplete="new-password" />
			<Field {...secret('repeatPassword')} label={words.repeat} autoComplete="new-password" />
			<div>
				<Button name="part" value="password">
					{words.changePassword}
				</Button>
			</div>
		</form>
	)
}
