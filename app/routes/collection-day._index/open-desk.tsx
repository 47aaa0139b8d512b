import { useState, type FormEvent } from 'react'
import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { askDesk } from '#app/offline/ask-desk.ts'
import type { Refusal } from '#moderation/refusal.ts'

/** Opens a desk on this device, while there is a line. */
export function OpenDesk({ memberId, onOpened }: { readonly memberId: string; readonly onOpened: () => Promise<void> }) {
	const words = useWords().t.collectionDay.open
	const [refusal, setRefusal] = useState<Refusal | 'offline' | null>(null)
	const [isAsking, setAsking] = useState(false)
	const open = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault()
		const name = new FormData(event.currentTarget).get('name')
		setAsking(true)
		const answer = await askDesk(memberId, typeof name === 'string' ? name : '')
		setAsking(false)
		if (answer === 'offline') setRefusal('offline')
		else if (answer.ok) await onOpened()
		else setRefusal(answer.refusal)
	}
	return (
		<form onSubmit={(event) => void open(event)} className="stack panel" noValidate>
			<h2 className="serif">{words.title}</h2>
			<p className="soft">{words.means}</p>
			{refusal === 'offline' ? (
				<Notice kind="refused">{words.offline}</Notice>
			) : (
				<RefusalNotice refusal={refusal} labels={{ name: words.name }} />
			)}
			<Field label={words.name} hint={words.nameHint} name="name" autoComplete="off" />
			<div>
				<Button kind="primary" disabled={isAsking}>
					{words.button}
				</Button>
			</div>
		</form>
	)
}
