import type { SerializeFrom } from '@remix-run/node'
import { mergeCaptionField } from '#moderation/merge/plan-faults.ts'
import type { SeenForMerge } from '#server/merge/see-for-merge.ts'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import { typedList, typedText } from '#app/typed-text.ts'
import type { Answered } from './answered.ts'

type Seen = SerializeFrom<SeenForMerge>

/** The contribution's files, each taken or left, in which order, with which caption, credited as the public will see it; all that are ready are offered as taken at first. */
export function MergeFiles({ seen, answered }: { seen: Seen; answered: Answered | undefined }) {
	const { t } = useWords()
	const ready = seen.contribution.files.filter(
		(file) => file.state === 'ready' && file.kind !== null && !(seen.words.isDisputed && file.kind === 'image'),
	)
	if (ready.length === 0) return null
	const isTaken = (id: string): boolean => (answered ? typedList(answered, 'file').includes(id) : true)
	const lead = typedText(answered, 'lead')
	const fault = faultOf(answered?.refusal, 'files') ?? faultOf(answered?.refusal, 'lead')
	return (
		<fieldset id="field-files">
			<legend>
				<h2>{t.desk.mergeFiles}</h2>
			</legend>
			{fault && (
				<p className="field-fault" id="field-lead">
					{faultSentence(t, fault)}
				</p>
			)}
			{ready.some((file) => file.kind === 'image') && (
				<label>
					<input type="radio" name="lead" value="" defaultChecked={lead === ''} /> {t.merge.lead}: {t.merge.leadKeep}
				</label>
			)}
			<ul className="desk-files">
				{ready.map((file, index) => (
					<li key={file.id} className="stack-tight">
						<MergeFile file={file} seen={seen} answered={answered} at={index + 1} isTaken={isTaken(file.id)} isLead={lead === file.id} />
					</li>
				))}
			</ul>
		</fieldset>
	)
}

interface MergeFileProps {
	readonly file: Seen['contribution']['files'][number]
	readonly seen: Seen
	readonly answered: Answered | undefined
	readonly at: number
	readonly isTaken: boolean
	readonly isLead: boolean
}

function MergeFile({ file, seen, answered, at, isTaken, isLead }: MergeFileProps) {
	const { t } = useWords()
	const caption = mergeCaptionField(file.id)
	const people = seen.fileCredits[file.id] ?? []
	const media = {
		...file,
		kind: file.kind ?? 'image',
		caption: '',
		credit: seen.words.credit && people.length === 0 ? seen.words.credit : '',
		people,
		licence: seen.terms,
	}
	return (
		<>
			<MediaFigure media={media} alt={file.caption || file.fileName} size="small" />
			<label>
				<input type="checkbox" name="file" value={file.id} defaultChecked={isTaken} /> {t.desk.takeFile}
				<span className="sr-only">: {file.fileName}</span>
			</label>
			{file.kind === 'image' && (
				<label>
					<input type="radio" name="lead" value={file.id} defaultChecked={isLead} /> {t.merge.leadThis}
					<span className="sr-only">: {file.fileName}</span>
				</label>
			)}
			<Field
				name={caption}
				label={t.merge.caption}
				fault={faultOf(answered?.refusal, caption)}
				defaultValue={typedText(answered, caption, file.caption)}
				dir="auto"
			/>
			<Field
				name={`order-${file.id}`}
				label={
					<>
						{t.merge.orderShort}
						<span className="sr-only">: {file.fileName}</span>
					</>
				}
				inputMode="numeric"
				defaultValue={typedText(answered, `order-${file.id}`, String(at))}
			/>
		</>
	)
}
