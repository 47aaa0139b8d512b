import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedList } from '#app/typed-text.ts'

/** The contribution's files, each taken or left; all that are ready are offered as taken at first. */
export function MergeFiles({ files, answered }: { files: readonly DeskFile[]; answered: Refused | undefined }) {
	const { t } = useWords()
	const ready = files.filter((file) => file.state === 'ready' && file.kind !== null)
	if (ready.length === 0) return null
	const isTaken = (id: string): boolean => (answered ? typedList(answered, 'file').includes(id) : true)
	return (
		<fieldset id="field-files">
			<legend>
				<h2>{t.desk.mergeFiles}</h2>
			</legend>
			<ul className="desk-files">
				{ready.map((file) => (
					<li key={file.id}>
						<MediaFigure
							media={{ ...file, kind: file.kind ?? 'image', credit: null, licence: null }}
							alt={file.caption || file.fileName}
							size="small"
						/>
						<label>
							<input type="checkbox" name="file" value={file.id} defaultChecked={isTaken(file.id)} /> {t.desk.takeFile}
							<span className="sr-only">: {file.fileName}</span>
						</label>
					</li>
				))}
			</ul>
		</fieldset>
	)
}
