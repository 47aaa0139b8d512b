import type { SerializeFrom } from '@remix-run/node'
import { termsName } from '#app/i18n/terms-name.ts'
import type { Messages } from '#app/i18n/vi.ts'
import type { CombinedLicence } from '#moderation/merge/licence-compatibility.ts'
import { unknownPlace } from '#moderation/merge/place-choice.ts'
import { editField, reasonField } from '#moderation/merge/plan-faults.ts'
import type { SeenForMerge } from '#server/merge/see-for-merge.ts'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import { typedText } from '#app/typed-text.ts'
import type { Answered } from './answered.ts'

type Row = SerializeFrom<SeenForMerge>['rows'][number]

export interface RowChoicesProps {
	readonly row: Row
	readonly seen: SerializeFrom<SeenForMerge>
	readonly answered: Answered | undefined
}

/** The choices for one field, each with the licence that follows from it, before anything is sent; the officer's own wording folded under them. */
export function RowChoices({ row, seen, answered }: RowChoicesProps) {
	const { t } = useWords()
	const { field } = row
	const typed = typedText(answered, `choice-${field}`, row.first)
	const fault = faultOf(answered?.refusal, field)
	return (
		<fieldset
			className="merge-choices"
			aria-invalid={fault ? true : undefined}
			aria-describedby={fault ? `field-${field}-fault` : undefined}
		>
			<legend className="sr-only">{t.desk.fields[field]}</legend>
			{fault && (
				<p className="field-fault" id={`field-${field}-fault`}>
					{faultSentence(t, fault)}
				</p>
			)}
			{row.choices.map(({ choice, licence, alone }) => (
				<div key={choice}>
					<label>
						<input type="radio" name={`choice-${field}`} value={choice} defaultChecked={typed === choice} />{' '}
						{field === 'descriptions' && choice === 'both' ? t.verdicts.anotherAccount : t.desk.choices[choice]}
					</label>
					{licence && <Outlook licence={licence} field={field} />}
					{choice === 'edit' && <Wording row={row} answered={answered} alone={alone} isOpen={typed === 'edit'} />}
				</div>
			))}
			{field === 'place' && <SplitPlace seen={seen} answered={answered} />}
		</fieldset>
	)
}

/** Under which licence the public would get the field, and why; or why it cannot be. */
function Outlook({ licence, field }: { licence: CombinedLicence; field: string }) {
	const { t } = useWords()
	if (!licence.ok) return <p className="small merge-clash">⛔ {faultSentence(t, { field, code: 'licences-clash', ...licence.clash })}</p>
	return <p className="small soft">{t.merge.outlook(nameOf(t, licence), t.merge.because[licence.because])}</p>
}

function nameOf(t: Messages, { licence, because }: Extract<CombinedLicence, { ok: true }>): string {
	if (licence !== null) return termsName(t, licence)
	return because === 'each-its-own' ? t.merge.eachOwn : t.merge.noLicence
}

function Wording({
	row,
	answered,
	alone,
	isOpen,
}: {
	row: Row
	answered: Answered | undefined
	alone: CombinedLicence | null
	isOpen: boolean
}) {
	const { t } = useWords()
	const { field, texts } = row
	const [text, reason] = [editField(field), reasonField(field)]
	const isLong = field === 'descriptions'
	const shared = {
		name: text,
		label: t.merge.editText,
		fault: faultOf(answered?.refusal, text),
		defaultValue: typedText(answered, text, texts?.given ?? ''),
		dir: 'auto',
	} as const
	return (
		<details className="merge-wording" open={isOpen}>
			<summary className="small">{t.merge.editText}</summary>
			{isLong ? <TypedField {...shared} as="textarea" rows={6} /> : <TypedField {...shared} />}
			<Field
				as="textarea"
				rows={2}
				name={reason}
				label={t.merge.editReason}
				hint={t.merge.editReasonHint}
				fault={faultOf(answered?.refusal, reason)}
				defaultValue={typedText(answered, reason)}
			/>
			{texts?.held && (
				<label className="tick-line">
					<input type="checkbox" name={`alone-${field}`} value="yes" defaultChecked={typedText(answered, `alone-${field}`) === 'yes'} />
					<span>
						{t.merge.alone}
						{alone?.ok && <span className="soft"> ({nameOf(t, alone)})</span>}
					</span>
				</label>
			)}
		</details>
	)
}

/** A unit that was split: which part it lies in today is the officer's to say. */
function SplitPlace({ seen: { givenPlace }, answered }: Pick<RowChoicesProps, 'seen' | 'answered'>) {
	const { t } = useWords()
	if (!givenPlace || givenPlace.stands || givenPlace.today.length < 2) return null
	const isAsked = answered?.refusal?.code === 'place-split'
	return (
		<Field
			as="select"
			name="placeNow"
			label={t.merge.split(givenPlace.label)}
			hint={t.merge.splitHint}
			fault={isAsked ? t.merge.splitChoose : undefined}
			defaultValue={typedText(answered, 'placeNow')}
		>
			<option value="">{t.merge.splitChoose}</option>
			{givenPlace.today.map((unit) => (
				<option key={unit.placeId} value={unit.placeId}>
					{unit.label}
				</option>
			))}
			<option value={unknownPlace}>{t.merge.splitUnknown}</option>
		</Field>
	)
}
