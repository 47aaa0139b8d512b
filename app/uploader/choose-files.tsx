import { useState, type DragEvent } from 'react'
import { acceptedTypes } from '#moderation/upload/declared-kind.ts'
import { buttonClass } from '../components/button-class.ts'
import { useWords } from '../i18n/messages.tsx'

/** Where files are chosen or dropped. On a phone this offers the camera and the gallery. */
export function ChooseFiles({ onChosen }: { readonly onChosen: (files: readonly File[]) => void }) {
	const { t } = useWords()
	const [isOver, setOver] = useState(false)
	const over = (isNow: boolean) => (event: DragEvent) => {
		event.preventDefault()
		setOver(isNow)
	}
	return (
		<div
			className={isOver ? 'panel drop-place drop-place-over' : 'panel drop-place'}
			onDragOver={over(true)}
			onDragLeave={over(false)}
			onDrop={(event) => {
				over(false)(event)
				onChosen([...event.dataTransfer.files])
			}}
		>
			<label className={buttonClass('secondary', 'file-choice')}>
				{t.upload.choose}
				<input
					type="file"
					multiple
					className="sr-only"
					accept={acceptedTypes.join(',')}
					onChange={(event) => {
						onChosen([...(event.currentTarget.files ?? [])])
						event.currentTarget.value = ''
					}}
				/>
			</label>
			<span className="soft drop-hint">{t.upload.drop}</span>
			<p className="soft small">{t.upload.limits}</p>
		</div>
	)
}
