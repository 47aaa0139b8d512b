import { OwnConsent } from './own-consent.tsx'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import type { ReactNode } from 'react'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { peopleIn } from '#app/forms/contribution.ts'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { creditChoices } from '#moderation/contribution.ts'
import { personField, type DraftPerson } from '#moderation/contribute/people.ts'
import { personRoles } from '#moderation/merge/attribution.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import type { Refusal } from '#moderation/refusal.ts'

export interface PeopleSectionProps {
	readonly contribution: Pick<OwnedContribution, 'people' | 'files'>
	/** How to reach them, by their ids. */
	readonly contacts: Readonly<Record<string, string>>
	readonly typed: Readonly<Record<string, string | readonly string[]>> | undefined
	readonly refusal: Refusal | null
}

/** Those concerned with the contribution, a row each; rows come and go by buttons of the form, with or without scripts. */
export function PeopleSection({ contribution, contacts, typed, refusal }: PeopleSectionProps) {
	const { people: words } = useWords().t
	const rows = typedRows(
		contribution.people.map((person) => ({ ...person, contact: contacts[person.id] ?? '' })),
		typed,
	)
	return (
		<fieldset className="question people" id="field-people">
			<legend>{words.title}</legend>
			<p className="field-hint">{words.lead}</p>
			{rows.length === 0 && <p className="soft">{words.none}</p>}
			<ol className="stack">
				{rows.map((person, index) => (
					<PersonRow key={person.id} person={person} at={index + 1} files={contribution.files} refusal={refusal} />
				))}
			</ol>
			<div>
				<Button name="intent" value="person:add">
					+ {words.add}
				</Button>
			</div>
		</fieldset>
	)
}

interface PersonRowProps {
	readonly person: DraftPerson
	readonly at: number
	readonly files: OwnedContribution['files']
	readonly refusal: Refusal | null
}

function PersonRow({ person, at, files, refusal }: PersonRowProps) {
	const { people: words } = useWords().t
	const { id } = person
	const kept = files.filter((file) => file.part === 'gift' && file.state !== 'refused')
	const field = (part: Parameters<typeof personField>[0]) => {
		const name = personField(part, id)
		return { name, fault: faultOf(refusal, name) }
	}
	return (
		<li className="panel stack-tight" role="group" aria-label={words.row(at)}>
			<input type="hidden" name="person" value={id} />
			<Field {...field('role')} as="select" label={words.role} defaultValue={person.role}>
				{personRoles
					.filter((role) => role !== 'giver')
					.map((role) => (
						<option key={role} value={role}>
							{words.roles[role]}
						</option>
					))}
			</Field>
			<TypedField {...field('name')} label={words.name} hint={words.nameHint} defaultValue={person.name} dir="auto" autoComplete="off" />
			<Field {...field('credit')} as="select" label={words.credit} defaultValue={person.creditChoice ?? ''}>
				<option value="">{words.chooseCredit}</option>
				{creditChoices.map((choice) => (
					<option key={choice} value={choice}>
						{words.choices[choice]}
					</option>
				))}
			</Field>
			<TypedField {...field('other')} label={words.otherName} defaultValue={person.otherName} dir="auto" autoComplete="off" />
			{kept.length > 0 && (
				<Field {...field('file')} as="select" label={words.file} defaultValue={person.mediaId ?? ''}>
					<option value="">{words.whole}</option>
					{kept.map((file) => (
						<option key={file.id} value={file.id}>
							{file.caption || file.fileName}
						</option>
					))}
				</Field>
			)}
			<Field
				{...field('contact')}
				label={words.contact}
				hint={words.contactHint}
				defaultValue={person.contact ?? ''}
				dir="auto"
				autoComplete="off"
			/>
			<OwnConsent person={person} files={kept} fault={faultOf(refusal, personField('proof', id))} />
			<div className="stack-tight">
				<label className="tick-line">
					<input type="checkbox" name={personField('minor', id)} value="yes" defaultChecked={person.isMinor ?? false} /> {words.minor}
				</label>
				<TypedField
					{...field('guardian')}
					label={words.guardian}
					hint={words.guardianHint}
					defaultValue={person.guardian ?? ''}
					dir="auto"
				/>
				<Tick {...field('guardian-agrees')} isTicked={person.guardianAgrees ?? false}>
					{words.guardianAgrees}
				</Tick>
			</div>
			<div>
				<Button kind="quiet" name="intent" value={`person-remove:${id}`}>
					✕ {words.remove(person.name)}
				</Button>
			</div>
		</li>
	)
}

interface TickProps {
	readonly name: string
	readonly fault: FieldFault | undefined
	readonly isTicked: boolean
	readonly children: ReactNode
}

function Tick({ name, fault, isTicked, children }: TickProps) {
	const { t } = useWords()
	return (
		<div className="field">
			{fault && (
				<p id={`${name}-fault`} className="field-fault">
					{faultSentence(t, fault)}
				</p>
			)}
			<label className="tick-line">
				<input
					type="checkbox"
					id={`field-${name}`}
					name={name}
					value="yes"
					defaultChecked={isTicked}
					aria-describedby={fault && `${name}-fault`}
				/>{' '}
				{children}
			</label>
		</div>
	)
}

/** What was typed before a refusal, over what is saved. */
function typedRows(saved: readonly DraftPerson[], typed: PeopleSectionProps['typed']): readonly DraftPerson[] {
	if (!typed) return saved
	const form = new FormData()
	for (const [name, value] of Object.entries(typed)) for (const each of [value].flat()) form.append(name, each)
	const { rows } = peopleIn(form)
	return saved.map((person) => rows.find((row) => row.id === person.id) ?? person)
}
