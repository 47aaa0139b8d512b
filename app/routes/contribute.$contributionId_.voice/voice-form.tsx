import { useState, type FormEvent } from 'react'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { otherLanguageField } from '#app/forms/languages.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { isUnderWay } from '#app/uploader/file-lines.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { AgreeSection } from './agree-section.tsx'
import { TellSection } from './tell-section.tsx'
import type { VoiceFormProps } from './voice-form-props.ts'
import { WhereSection } from './where-section.tsx'
import { WhomSection } from './whom-section.tsx'

const told: readonly string[] = ['gift', 'languages', otherLanguageField, 'placeId']

/** Of the two steps, the one the first thing that lacks is asked for in. */
function stepOf(refusal: Refusal | null): 'tell' | 'agree' {
	const first = refusal?.code === 'invalid' ? refusal.faults[0] : undefined
	return first && !told.includes(first.field) ? 'agree' : 'tell'
}

export function VoiceForm(props: VoiceFormProps) {
	const { seen, files, typed, refusal, lines } = props
	const words = useWords().t.voice
	const [waiting, setWaiting] = useState<readonly string[]>([])
	const { id, version } = seen.contribution
	const onSubmit = (event: FormEvent): void => {
		const fileNames = lines.filter(isUnderWay).map((line) => line.name)
		setWaiting(fileNames)
		if (fileNames.length === 0) return
		event.preventDefault()
		scrollTo({ top: 0 })
	}
	return (
		<form method="post" action={`/contribute/${id}/voice`} className="voice-form" data-at={stepOf(refusal)} onSubmit={onSubmit} noValidate>
			<input type="hidden" name="version" value={version} readOnly />
			{waiting.length > 0 && <RefusalNotice refusal={{ code: 'uploads-unfinished', fileNames: waiting }} />}
			<section id="tell" className="voice-step stack" aria-labelledby="tell-title">
				<h2 id="tell-title" className="soft voice-count">
					{words.steps.tell}
				</h2>
				<TellSection {...props} />
				<WhereSection {...props} />
				<div className="row">
					<LinkButton kind="primary" href="#agree">
						{words.toAgree}
					</LinkButton>
				</div>
			</section>
			<section id="agree" className="voice-step stack" aria-labelledby="agree-title">
				<h2 id="agree-title" className="soft voice-count">
					{words.steps.agree}
				</h2>
				<WhomSection seen={seen} typed={typed} refusal={refusal} />
				<AgreeSection {...props} files={files} />
				<div className="row">
					<Button kind="primary" name="intent" value="send" className="voice-send">
						{words.agree.send}
					</Button>
					<Button name="intent" value="save">
						{words.later}
					</Button>
					<LinkButton kind="quiet" href="#tell">
						{words.back}
					</LinkButton>
				</div>
			</section>
		</form>
	)
}
