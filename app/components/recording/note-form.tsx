import { TypedField } from '../letters/typed-field.tsx'
import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { clockTime } from '#moderation/verify/clock-time.ts'
import { mediaNoteKinds, mediaNoteMax } from '#moderation/verify/media-note.ts'
import { useWords } from '../../i18n/messages.tsx'
import type { Refused } from '../../refusal-response.ts'
import { typedText } from '../../typed-text.ts'
import { Button } from '../button.tsx'
import { faultOf } from '../fault-of.ts'
import { Field } from '../field.tsx'
import { sendNote } from './send-note.ts'

export interface NoteFormProps {
	readonly mediaId: string
	readonly atMs: number
	readonly back: string
	readonly answered: Refused | undefined
	readonly player: RefObject<HTMLMediaElement>
}

/** Writes a note at a moment or over a stretch. The moment playing can be taken over; the recording plays on while the note is kept. */
export function NoteForm({ mediaId, atMs, back, answered }: NoteFormProps) {
	const { verifyDesk: t } = useWords().t
	const form = useRef<HTMLFormElement>(null)
	const [isLive, setLive] = useState(false)
	useEffect(() => setLive(true), [])
	const { said, keep } = useKeep()
	const take = (name: 'from' | 'to'): void => {
		const field = form.current?.elements.namedItem(name)
		if (field instanceof HTMLInputElement) field.value = clockTime(atMs)
	}
	const refusal = answered?.refusal
	const typed = (name: string, fallback = ''): string => typedText(answered, name, fallback)
	const id = (name: string): string => `${name}-${mediaId}`
	return (
		<form ref={form} method="post" action={`/notes/${mediaId}`} className="note-form" onSubmit={keep} aria-label={t.noteNew}>
			<input type="hidden" name="back" value={back} />
			<div className="note-times">
				<Field
					id={id('from')}
					name="from"
					label={t.noteFrom}
					defaultValue={typed('from', '0:00')}
					fault={faultOf(refusal, 'from')}
					autoComplete="off"
				/>
				<Field id={id('to')} name="to" label={t.noteTo} defaultValue={typed('to')} fault={faultOf(refusal, 'to')} autoComplete="off" />
				{isLive && (
					<div className="row">
						<Button type="button" onClick={() => take('from')} data-take-moment="">
							{t.noteHere}
						</Button>
						<Button type="button" onClick={() => take('to')}>
							{t.noteEndHere}
						</Button>
					</div>
				)}
			</div>
			<fieldset className="row">
				<legend className="sr-only">{t.noteKind}</legend>
				{mediaNoteKinds.map((kind) => (
					<label key={kind} className="note-kind" title={t.noteKinds[kind].means}>
						<input type="radio" name="kind" value={kind} defaultChecked={typed('kind', 'remark') === kind} /> {t.noteKinds[kind].name}
					</label>
				))}
			</fieldset>
			<TypedField
				id={id('body')}
				as="textarea"
				name="body"
				rows={2}
				label={t.noteBody}
				defaultValue={typed('body')}
				fault={faultOf(refusal, 'body')}
				maxLength={mediaNoteMax}
				required
			/>
			<div className="row">
				<Button>{t.noteAdd}</Button>
				<span role="status" className="small">
					{said && t[said]}
				</span>
			</div>
		</form>
	)
}

/** Keeps the note in the background; where the server refuses it, its own page says why. Nothing typed is lost to a bad line. */
function useKeep(): { said: 'noteSaved' | 'noteFailed' | null; keep: (event: FormEvent<HTMLFormElement>) => void } {
	const { revalidate } = useRevalidator()
	const [said, setSaid] = useState<'noteSaved' | 'noteFailed' | null>(null)
	const keep = (event: FormEvent<HTMLFormElement>): void => {
		event.preventDefault()
		const form = event.currentTarget
		setSaid(null)
		sendNote(form).then(
			(kept) => {
				if (!kept) return form.submit()
				form.reset()
				setSaid('noteSaved')
				revalidate()
			},
			() => setSaid('noteFailed'),
		)
	}
	return { said, keep }
}
