import { maskKinds, maskReasons, type MaskKind } from '#moderation/review/mask.ts'
import type { SeenMasks } from '#server/review/see-masks.ts'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { RegionPicker } from './region-picker.tsx'
import { StretchPicker } from './stretch-picker.tsx'

const kindsOf: Record<SeenMasks['file']['kind'], readonly MaskKind[]> = {
	image: ['blur', 'hide'],
	audio: ['mute', 'hide'],
	video: ['blur', 'mute', 'hide'],
}

/** Chooses a part of the file and covers it; what was typed stays when it is refused. Works with numbers alone. */
export function MaskForm({ seen, answered }: { seen: SeenMasks; answered: Refused | undefined }) {
	const { t } = useWords()
	const refusal = answered?.refusal
	const typed = (name: string): string => typedText(answered, name)
	const isFilm = seen.file.kind === 'video'
	const kinds = kindsOf[seen.file.kind].filter((kind) => kind !== 'blur' || !isFilm || seen.hasStill)
	const picker = { seen, typed, fault: (name: string) => faultOf(refusal, name) }
	return (
		<form method="post" className="stack" aria-label={t.masks.save}>
			<input type="hidden" name="intent" value="mask" />
			<input type="hidden" name="version" value={seen.version} />
			<input type="hidden" name="maskVersion" value={seen.file.maskVersion} />
			{kinds.includes('blur') && <RegionPicker {...picker} />}
			{kinds.includes('mute') && <StretchPicker {...picker} />}
			{seen.mayMask && (
				<>
					<fieldset className="choices" id="field-kind">
						<legend className="field-label">{t.masks.kind}</legend>
						{maskKinds
							.filter((kind) => kinds.includes(kind))
							.map((kind) => (
								<ChoiceCard
									key={kind}
									type="radio"
									name="kind"
									value={kind}
									title={t.masks.kinds[kind].name}
									means={t.masks.kinds[kind].means}
									defaultChecked={(typed('kind') || kinds[0]) === kind}
									required
								/>
							))}
					</fieldset>
					{isFilm && <p className="small">{seen.hasStill ? t.masks.filmHint : t.masks.filmUnread}</p>}
					<Field
						as="select"
						name="reason"
						label={t.masks.reason}
						fault={faultOf(refusal, 'reason')}
						defaultValue={typed('reason')}
						required
					>
						<option value="">{t.masks.chooseReason}</option>
						{maskReasons.map((reason) => (
							<option key={reason} value={reason}>
								{t.masks.reasons[reason]}
							</option>
						))}
					</Field>
					<Field name="words" label={t.masks.words} fault={faultOf(refusal, 'words')} defaultValue={typed('words')} autoComplete="off" />
					<Button kind="primary">{t.masks.save}</Button>
				</>
			)}
		</form>
	)
}
