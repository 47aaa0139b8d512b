import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { consentPurposes, currentConsent } from '#moderation/contribute/consent-text.ts'
import { personConsentField, personField, type DraftPerson } from '#moderation/contribute/people.ts'
import type { FieldFault } from '#moderation/field-fault.ts'

export interface OwnConsentProps {
	readonly person: DraftPerson
	readonly files: OwnedContribution['files']
	readonly fault: FieldFault | undefined
}

/** What one person named agrees to for themselves, asked purpose by purpose; nothing is ticked beforehand, and nobody need be asked here. */
export function OwnConsent({ person, files, fault }: OwnConsentProps) {
	const { t } = useWords()
	const words = t.people.own
	const agrees = person.agrees ?? []
	return (
		<details className="stack-tight" open={agrees.length > 0 || fault !== undefined}>
			<summary>{words.title}</summary>
			<p className="field-hint">{words.lead}</p>
			<fieldset className="stack-tight">
				<legend className="field-label">{words.agrees}</legend>
				{consentPurposes.map((purpose) => (
					<label key={purpose} className="tick-line">
						<input
							type="checkbox"
							name={personConsentField(person.id)}
							value={currentConsent[purpose].version}
							defaultChecked={agrees.includes(purpose)}
						/>{' '}
						{t.purposes[purpose]}
					</label>
				))}
			</fieldset>
			<Field
				as="select"
				name={personField('proof', person.id)}
				label={words.proof}
				hint={words.proofHint}
				fault={fault}
				defaultValue={person.proof ?? ''}
			>
				<option value="">{words.tick}</option>
				{files.map((file) => (
					<option key={file.id} value={file.id}>
						{file.caption || file.fileName}
					</option>
				))}
			</Field>
		</details>
	)
}
