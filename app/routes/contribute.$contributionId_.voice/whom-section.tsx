import { TypedField } from '#app/components/letters/typed-field.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Hear } from '#app/components/spoken-prompt.tsx'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import { creditChoices } from '#moderation/contribution.ts'
import type { Refusal } from '#moderation/refusal.ts'
import type { SeenVoiceGift } from '#server/contribute/see-voice-gift.ts'
import type { Typed } from './voice-form-props.ts'

/** Who speaks: the giver, or someone they enter it for; and how each wishes to be named. A name may stay untyped. */
export function WhomSection({ seen, typed, refusal }: { seen: SeenVoiceGift; typed: Typed; refusal: Refusal | null }) {
	const { t } = useWords()
	const words = t.voice.whom
	const { draft, people } = seen.contribution
	const person = people.find((one) => one.id === seen.gift.spokenBy)
	const held = (name: string, saved: string): string => (typed ? String(typed[name] ?? '') : saved)
	const whom = held('whom', person ? 'other' : seen.contribution.state === 'draft' ? '' : 'self')
	const credits = (name: 'creditChoice' | 'spokenCredit', saved: string, sentences: Record<(typeof creditChoices)[number], string>) => {
		const fault = faultOf(refusal, name)
		return (
			<fieldset className="question" id={`field-${name}`} tabIndex={-1}>
				<legend>{words[name === 'creditChoice' ? 'ownCredit' : 'credit']}</legend>
				{fault && <p className="field-fault">{faultSentence(t, fault)}</p>}
				<div className="choices voice-choices">
					{creditChoices.map((choice) => (
						<ChoiceCard
							key={choice}
							type="radio"
							name={name}
							value={choice}
							title={sentences[choice]}
							defaultChecked={held(name, saved) === choice}
						/>
					))}
				</div>
			</fieldset>
		)
	}
	const field = (name: 'spokenName' | 'spokenOtherName' | 'spokenContact' | 'creditName', saved: string) =>
		({ name, fault: faultOf(refusal, name), defaultValue: held(name, saved), dir: 'auto', autoComplete: 'off' }) as const
	const unsaid = faultOf(refusal, 'whom')
	return (
		<>
			<fieldset className="question" id="field-whom" tabIndex={-1}>
				<legend>{words.title}</legend>
				<Hear name="whom" />
				{unsaid && <p className="field-fault">{faultSentence(t, unsaid)}</p>}
				<div className="choices voice-choices">
					{(['self', 'other'] as const).map((one) => (
						<ChoiceCard
							key={one}
							type="radio"
							name="whom"
							value={one}
							title={words[one].title}
							means={words[one].means}
							defaultChecked={whom === one}
						/>
					))}
				</div>
			</fieldset>
			<div className="panel stack spoken-by">
				<p>{words.ask}</p>
				{credits('spokenCredit', person?.creditChoice ?? '', words.credits)}
				<TypedField {...field('spokenName', person?.name ?? '')} label={words.name} hint={words.nameHint} />
				<TypedField {...field('spokenOtherName', person?.otherName ?? '')} label={words.otherName} />
				<Field {...field('spokenContact', seen.gift.contact)} label={words.contact} hint={words.contactHint} inputMode="tel" />
			</div>
			{credits('creditChoice', draft.creditChoice ?? '', { ...words.ownCredits, 'own-name': words.ownName(seen.member.name) })}
			<div className="credit-name">
				<TypedField {...field('creditName', draft.creditName)} label={t.contribute.fields.creditName} />
			</div>
		</>
	)
}
