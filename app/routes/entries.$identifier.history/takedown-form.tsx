import type { EntryFile } from '#db/read/find-tombstone.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { RadioChoices } from '#app/components/radio-choices.tsx'
import { SelectField } from '#app/components/select-field.tsx'
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
				<RadioChoices name="degree" legend={words.degree} values={degrees} words={t.after.degrees} chosen={typed('degree')} required />
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
				<SelectField
					name="takedownReason"
					label={words.reason}
					nothing={words.chooseReason}
					values={takedownReasons}
					nameOf={(reason) => t.after.takedownReasons[reason]}
					fault={fault('takedownReason')}
					chosen={typed('takedownReason')}
					required
				/>
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
