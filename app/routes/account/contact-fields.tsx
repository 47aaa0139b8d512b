import type { Contact } from '#db/read/find-contact.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

export function ContactFields({ contact, refused }: { contact: Contact; refused: Refused | undefined }) {
	const { t } = useWords()
	const words = t.members.account
	const field = (name: 'phone' | 'email', value: string) => ({
		name,
		defaultValue: typedText(refused, name, value),
		fault: faultOf(refused?.refusal, name),
	})
	return (
		<form method="post" className="stack">
			<p className="soft">{words.contactNote}</p>
			<Field {...field('phone', writtenPhone(contact.phone))} label={words.phone} type="tel" autoComplete="tel" />
			<Field {...field('email', contact.email ?? '')} label={words.email} type="text" inputMode="email" autoComplete="email" />
			<Field
				label={words.currentPassword}
				name="contactPassword"
				type="password"
				fault={faultOf(refused?.refusal, 'contactPassword')}
				autoComplete="current-password"
				required
			/>
			<div>
				<Button name="part" value="contact">
					{words.changeContact}
				</Button>
			</div>
		</form>
	)
}

/** As people write it here: Vietnamese numbers from 0, others with their country. */
function writtenPhone(phone: string | null): string {
	if (phone === null) return ''
	return phone.startsWith('84') ? `0${phone.slice(2)}` : `+${phone}`
}
