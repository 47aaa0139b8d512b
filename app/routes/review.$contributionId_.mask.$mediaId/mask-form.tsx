import { maskKinds, maskReasons, type MaskKind } from '#moderation/review/mask.ts'
import type { SeenMasks } from '#server/review/see-masks.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { RadioChoices } from '#app/components/radio-choices.tsx'
import { SelectField } from '#app/components/select-field.tsx'
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
					<RadioChoices
						name="kind"
						legend={t.masks.kind}
						values={maskKinds.filter((kind) => kinds.includes(kind))}
						words={t.masks.kinds}
						chosen={typed('kind') || kinds[0]}
						required
					/>
					{isFilm && <p className="small">{seen.hasStill ? t.masks.filmHint : t.masks.filmUnread}</p>}
					<SelectField
						name="reason"
						label={t.masks.reason}
						nothing={t.masks.chooseReason}
						values={maskReasons}
						nameOf={(reason) => t.masks.reasons[reason]}
						chosen={typed('reason')}
						fault={faultOf(refusal, 'reason')}
						required
					/>
					<Field name="words" label={t.masks.words} fault={faultOf(refusal, 'words')} defaultValue={typed('words')} autoComplete="off" />
					<Button kind="primary">{t.masks.save}</Button>
				</>
			)}
		</form>
	)
}
