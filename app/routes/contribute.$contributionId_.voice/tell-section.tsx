import { buttonClass } from '#app/components/button-class.ts'
import { SpokenPrompt } from '#app/components/spoken-prompt.tsx'
import { SubjectPicture } from '#app/components/subject-picture.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { Recorder } from '#app/recorder/recorder.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import { picturedSubjects } from '#moderation/contribute/voice.ts'
import { PartFiles } from './part-files.tsx'
import { PlainFile } from './plain-file.tsx'
import type { VoiceFormProps } from './voice-form-props.ts'

/** Show it and tell of it: the camera where there is something to see, and the recorder. */
export function TellSection({ seen, files, refusal, add }: VoiceFormProps) {
	const { t } = useWords()
	const words = t.voice
	const { subject } = seen.gift
	const fault = faultOf(refusal, 'gift')
	return (
		<>
			<div className="asking" id="field-gift" tabIndex={-1}>
				<SubjectPicture subject={subject} />
				<SpokenPrompt name={`tell-${subject}`}>{words.subjects[subject].ask}</SpokenPrompt>
				{fault && <p className="field-fault">{faultSentence(t, fault)}</p>}
			</div>
			{add ? (
				<>
					{picturedSubjects.includes(subject) && <PhotoButtons onChosen={(chosen) => add(chosen)} />}
					<Recorder
						memberId={seen.member.id}
						contributionId={seen.contribution.id}
						part="gift"
						label={words.label.gift}
						helpPhone={seen.helpPhone}
						onKept={(kept) => add(kept)}
					/>
				</>
			) : (
				<PlainFile part="gift" accept="audio/*,image/*,video/*" />
			)}
			<PartFiles files={files} parts={['gift']} />
		</>
	)
}

function PhotoButtons({ onChosen }: { onChosen: (files: readonly File[]) => void }) {
	const { photo } = useWords().t.voice
	const ways = [
		{ word: photo.take, more: { capture: 'environment' } as const },
		{ word: photo.choose, more: { multiple: true } as const },
	]
	return (
		<div className="row">
			{ways.map(({ word, more }) => (
				<label key={word} className={buttonClass('secondary', 'file-choice')}>
					{word}
					<input
						type="file"
						accept="image/*"
						className="sr-only"
						{...more}
						onChange={(event) => {
							onChosen([...(event.currentTarget.files ?? [])])
							event.currentTarget.value = ''
						}}
					/>
				</label>
			))}
		</div>
	)
}
