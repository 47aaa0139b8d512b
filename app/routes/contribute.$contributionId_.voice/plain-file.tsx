import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { MediaPart } from '#moderation/upload/part.ts'

/** A file sent by a plain form, as the part it is: what a page without scripts offers. Phones open their own camera and recorder. */
export function PlainFile({ part, accept }: { part: MediaPart; accept: string }) {
	const { plain, parts } = useWords().t.voice
	return (
		<div className="stack-tight">
			<p className="soft">{plain.lead}</p>
			<div className="row">
				<input type="file" name={part} form="files-form" accept={accept} multiple className="control" aria-label={parts[part]} />
				<Button form="files-form">{plain.send}</Button>
			</div>
		</div>
	)
}
