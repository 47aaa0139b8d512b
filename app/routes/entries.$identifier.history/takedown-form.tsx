import type { EntryFile } from '#db/read/find-tombstone.ts'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { takedownDegrees, takedownReasons } from '#moderation/publish/takedown.ts'

export interface TakedownFormProps {
	readonly version: number
	readonly files: readonly EntryFile[]
	/** The report that led here, and the file it is about. */
	readonly report: string | null
	readonly file: string | null
	readonly answered: Refused | undefined
}

/** The officer's act that takes something down: how far, why for everyone, why in detail. */
export function TakedownForm({ version, files, report, file, answered }: TakedownFormProps) {
	const { t } = useWords()
	const words = t.after.takedown
	const isAnswered = typedText(answered, 'intent') === 'take-down'
	const typed = (name: string, otherwise = '') => (isAnswered ? typedText(answered, name) : otherwise)
	const fault = (name: string) => (isAnswered ? faultOf(answered?.refusal, name) : undefined)
	const degrees = files.length > 0 ? takedownDegrees : takedownDegrees.filter((degree) => degree !== 'hide-file')
	return (
		<details className="panel stack-tight" id="takedown" open={isAnswered || report !== null}>
			<summary>{words.title}</summary>
			<form method="post" className="stack">
				<input type="hidden" name="entryVersion" value={version} />
				<input type="hidden" name="report" value={typed('report', report ?? '')} />
				<fieldset id="field-degree">
					<legend className="field-label">{words.degree}</legend>
					<div className="choices">
						{degrees.map((degree) => (
							<ChoiceCard
								key={degree}
								type="radio"
								name="degree"
								value={degree}
								title={t.after.degrees[degree].name}
								means={t.after.degrees[degree].means}
								defaultChecked={typed('degree') === degree}
								required
							/>
						))}
					</div>
				</fieldset>
				{files.length > 0 && (
					<Field as="select" name="mediaId" label={words.file} fault={fault('mediaId')} defaultValue={typed('mediaId', file ?? '')}>
						<option value="">{words.chooseFile}</option>
						{files.map(({ id, caption }) => (
							<option key={id} value={id}>
								{caption}
							</option>
						))}
					</Field>
				)}
				<Field
					as="select"
					name="takedownReason"
					label={words.reason}
					fault={fault('takedownReason')}
					defaultValue={typed('takedownReason')}
					required
				>
					<option value="">{words.chooseReason}</option>
					{takedownReasons.map((reason) => (
						<option key={reason} value={reason}>
							{t.after.takedownReasons[reason]}
						</option>
					))}
				</Field>
				<Field
					as="textarea"
					name="takedownWords"
					rows={3}
					label={words.words}
					fault={fault('takedownWords')}
					defaultValue={typed('takedownWords')}
					required
				/>
				<label className="row">
					<input type="checkbox" name="isSure" value="yes" id="field-isSure" /> {words.isSure}
				</label>
				<div className="row">
					<Button kind="danger" name="intent" value="take-down">
						{words.button}
					</Button>
				</div>
			</form>
		</details>
	)
}
