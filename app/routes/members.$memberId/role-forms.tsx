import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { roles, type Role } from '#moderation/actor.ts'

/** Every role with what it means and the button to give it or take it back; a contributor everyone stays. */
export function RoleForms({ held }: { held: readonly Role[] }) {
	const { t } = useWords()
	const words = t.members.one
	return (
		<ul className="stack">
			{roles.map((role) => {
				const has = held.includes(role)
				const name = t.members.roles[role]
				return (
					<li key={role} className="stack-tight">
						<p>
							<strong>{name}</strong> ({has ? words.has : words.hasNot})<br />
							<span className="soft">{t.members.roleMeans[role]}</span>
						</p>
						{!(has && role === 'contributor') && (
							<form method="post">
								<input type="hidden" name="role" value={role} />
								<Button kind={has ? 'danger' : 'secondary'} name="act" value={has ? 'revoke' : 'grant'}>
									{has ? words.revoke(name) : words.grant(name)}
								</Button>
							</form>
						)}
					</li>
				)
			})}
		</ul>
	)
}
