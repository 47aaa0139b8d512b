import { useRef, useState } from 'react'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { deskShelf } from '#app/offline/waiting-things.ts'
import { Recorder } from '#app/recorder/recorder.tsx'
import { useAddress } from '#app/recorder/use-address.ts'
import type { FieldFault } from '#moderation/field-fault.ts'

export interface SpokenProofProps {
	readonly memberId: string
	readonly fault: FieldFault | undefined
	/** True once this device keeps the intake, proof and all: until then what was recorded stays on its shelf as well. */
	readonly untilKept: () => Promise<true>
}

/** What was said in agreement, recorded here as in giving by voice; below, the telephone's own recorder or a file, where this browser cannot. */
export function SpokenProof({ memberId, fault, untilKept }: SpokenProofProps) {
	const { t } = useWords()
	const words = t.collectionDay.form
	const place = useRef<HTMLDivElement>(null)
	const [kept, setKept] = useState<File>()
	const address = useAddress(kept)
	const keep = async ([file]: readonly File[]): Promise<boolean> => {
		const input = place.current?.querySelector<HTMLInputElement>('input[name=proof]')
		if (!file || !input) return false
		const held = new DataTransfer()
		held.items.add(file)
		input.files = held.files
		setKept(file)
		return untilKept()
	}
	return (
		<div ref={place} className="stack-tight">
			<Recorder
				memberId={memberId}
				contributionId={deskShelf}
				part="consent"
				label={t.voice.label.consent}
				helpPhone={null}
				onKept={keep}
			/>
			<p role="status">{kept && words.proofKept(kept.name)}</p>
			{address && <audio controls src={address} aria-label={words.proof} data-proof />}
			<Field
				label={words.proof}
				hint={words.spokenHint}
				fault={fault}
				name="proof"
				type="file"
				accept="audio/*,video/*"
				capture="user"
				onChange={(event) => setKept(event.currentTarget.files?.[0])}
			/>
		</div>
	)
}
