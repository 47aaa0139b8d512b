import { useState, type FormEvent } from 'react'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { otherLanguageField } from '#app/forms/languages.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { isOnPageOnly, isUnderWay } from '#app/uploader/file-lines.ts'
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
	const [trouble, setTrouble] = useState<'unkept' | 'offline' | null>(null)
	const { id, version } = seen.contribution
	const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
		const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {}
		const isSent = submitter instanceof HTMLButtonElement && submitter.value === 'send'
		// What this device keeps goes on by itself, on whatever page.
		const fileNames = lines.filter(isSent ? isUnderWay : isOnPageOnly).map((line) => line.name)
		const found = !navigator.onLine ? 'offline' : isSent && hasUnkeptTake(event.currentTarget) ? 'unkept' : null
		setTrouble(found)
		setWaiting(fileNames)
		if (fileNames.length === 0 && found === null) return
		event.preventDefault()
		scrollTo({ top: 0 })
	}
	return (
		<form method="post" action={`/contribute/${id}/voice`} className="voice-form" data-at={stepOf(refusal)} onSubmit={onSubmit} noValidate>
			<input type="hidden" name="version" value={version} readOnly />
			{trouble && <Notice kind="refused">{words.notSent[trouble]}</Notice>}
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

/** Something was recorded, or is being recorded, and its maker has not said what becomes of it: sent now, the gift would go without it. */
function hasUnkeptTake(form: HTMLFormElement): boolean {
	return form.querySelector('[data-take], [data-recorder]:not([data-recorder=idle])') !== null
}
