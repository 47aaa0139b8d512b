import { typedText } from '#app/typed-text.ts'
import { otherLanguageField } from '#app/forms/languages.ts'
import { OtherLanguages } from '#app/components/languages/other-languages.tsx'
import { useEffect, useRef, useState } from 'react'
import { typedBefore } from '#app/typed-before.ts'
import { Hear } from '#app/components/spoken-prompt.tsx'
import { Field } from '#app/components/field.tsx'
import { placeLabel } from '#app/i18n/place-label.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Recorder } from '#app/recorder/recorder.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { spokenLanguages } from '#moderation/heritage.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import { PartFiles } from './part-files.tsx'
import { PlainFile } from './plain-file.tsx'
import { TouchMap } from './touch-map.tsx'
import type { VoiceFormProps } from './voice-form-props.ts'

/** Which language, and where: touched, chosen from a list, or said aloud. All of the place may be left open. */
export function WhereSection(props: VoiceFormProps) {
	const { seen, files, typed, add } = props
	const { t } = useWords()
	const words = t.voice.where
	const held = typed ? String(typed['placeId'] ?? '') : (seen.contribution.draft.placeId ?? '')
	const [placeId, setPlaceId] = useState(held)
	const question = useRef<HTMLFieldSetElement>(null)
	useEffect(() => setPlaceId((had) => typedBefore(question.current, ['placeId']).placeId ?? had), [])
	const recent = seen.recentPlaces.map((place) => ({ id: place.placeId, label: placeLabel(t, place) }))
	const centres = seen.centres.map((centre) => ({ ...centre, id: centre.placeId, label: t.places.unit(centre.kind, centre.name) }))
	const listed = new Set(centres.map((centre) => centre.id))
	return (
		<>
			<LanguageCards {...props} />
			<fieldset className="question" id="field-placeId" ref={question}>
				<legend>{words.title}</legend>
				<p className="field-hint">{words.lead}</p>
				<Hear name="where" />
				{add && recent.length > 0 && (
					<div className="row" role="group" aria-label={words.recent}>
						{recent.map((place) => (
							<Button key={place.id} type="button" aria-pressed={placeId === place.id} onClick={() => setPlaceId(place.id)}>
								◉ {place.label}
							</Button>
						))}
					</div>
				)}
				<Field as="select" label={words.list} name="placeId" value={placeId} onChange={(event) => setPlaceId(event.currentTarget.value)}>
					<option value="">{words.none}</option>
					{recent
						.filter((place) => !listed.has(place.id))
						.map((place) => (
							<option key={place.id} value={place.id}>
								{place.label}
							</option>
						))}
					{centres.map((centre) => (
						<option key={centre.id} value={centre.id}>
							{centre.label}
						</option>
					))}
				</Field>
				{add && (
					<details>
						<summary>{words.map}</summary>
						<TouchMap centres={centres} chosen={placeId} onChoose={setPlaceId} />
					</details>
				)}
				<details>
					<summary>{words.say}</summary>
					{add ? (
						<Recorder
							memberId={seen.member.id}
							contributionId={seen.contribution.id}
							part="place"
							label={t.voice.label.place}
							helpPhone={seen.helpPhone}
							onKept={(kept) => add(kept, 'place')}
						/>
					) : (
						<PlainFile part="place" accept="audio/*" />
					)}
				</details>
				<PartFiles files={files} parts={['place']} />
			</fieldset>
		</>
	)
}

const isOffered = (language: string): boolean => spokenLanguages.some((one) => one === language)

function LanguageCards({ seen, typed, refusal }: VoiceFormProps) {
	const { t } = useWords()
	const fault = faultOf(refusal, 'languages')
	const held = typed ? [typed['languages'] ?? []].flat() : seen.contribution.draft.languages
	return (
		<fieldset className="question" id="field-languages" tabIndex={-1}>
			<legend>{t.voice.language.title}</legend>
			<Hear name="language" />
			{fault && <p className="field-fault">{faultSentence(t, fault)}</p>}
			<div className="choices voice-languages">
				{spokenLanguages.map((language) => (
					<ChoiceCard
						key={language}
						type="checkbox"
						name="languages"
						value={language}
						title={t.voice.language.names[language]}
						defaultChecked={held.includes(language)}
					/>
				))}
			</div>
			<details open={faultOf(refusal, otherLanguageField) !== undefined || held.some((one) => !isOffered(one))}>
				<summary>{t.languages.another}</summary>
				<OtherLanguages held={held} offered={spokenLanguages} typed={typedText(typed && { typed }, otherLanguageField)} refusal={refusal} />
			</details>
		</fieldset>
	)
}
