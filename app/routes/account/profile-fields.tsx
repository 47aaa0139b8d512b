import type { MemberView } from '#db/read/find-member.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

export function ProfileFields({
	own,
	refused,
}: {
	own: Pick<MemberView, 'displayName' | 'locale' | 'isNamedPublicly' | 'roles'>
	refused: Refused | undefined
}) {
	const { t } = useWords()
	const words = t.members.account
	return (
		<form method="post" className="stack">
			<Field
				label={words.displayName}
				name="displayName"
				hint={t.members.signUp.displayNameHint}
				defaultValue={typedText(refused, 'displayName', own.displayName)}
				fault={faultOf(refused?.refusal, 'displayName')}
				autoComplete="name"
				required
			/>
			<Field
				as="select"
				label={words.locale}
				name="locale"
				defaultValue={typedText(refused, 'locale', own.locale)}
				fault={faultOf(refused?.refusal, 'locale')}
			>
				<option value="vi" lang="vi">
					{words.vi}
				</option>
				<option value="en" lang="en">
					{words.en}
				</option>
			</Field>
			{own.roles.some((role) => role === 'reviewer' || role === 'officer') && (
				<label>
					<input
						type="checkbox"
						name="namedPublicly"
						value="yes"
						defaultChecked={refused ? typedText(refused, 'namedPublicly') === 'yes' : own.isNamedPublicly}
					/>{' '}
					{words.namedPublicly}
					<span className="small soft"> {words.namedPubliclyMeans}</span>
				</label>
			)}
			<div>
				<Button name="part" value="profile">
					{t.common.save}
				</Button>
			</div>
		</form>
	)
}
