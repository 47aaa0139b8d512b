import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { contributionKinds } from '#moderation/contribution.ts'
import { Uploader } from '#app/uploader/uploader.tsx'
import type { Refusal } from '#moderation/refusal.ts'
import { acceptedTypes } from '#moderation/upload/declared-kind.ts'
import { FileRow } from './file-row.tsx'
import { Question } from './question.tsx'
import { StepSection } from './step-section.tsx'

/** Files come first: people come with a picture in hand. */
export function FilesSection({
	memberId,
	contribution,
	refusal,
	onReceived,
}: {
	memberId: string
	contribution: OwnedContribution
	refusal: Refusal | null
	onReceived: () => Promise<unknown>
}) {
	const { t } = useWords()
	const words = t.contribute.files
	const { draft, files, uploads } = contribution
	return (
		<StepSection step="files" title={words.title}>
			<Question name="files" legend={words.add} hint={words.hint[draft.kind]} refusal={refusal}>
				<Uploader memberId={memberId} contributionId={contribution.id} listed={files.map((file) => file.id)} onReceived={onReceived}>
					<div className="row">
						<input
							type="file"
							name="files"
							multiple
							accept={acceptedTypes.join(',')}
							form="files-form"
							aria-label={words.choose}
							className="control"
						/>
						<Button form="files-form">{words.send}</Button>
					</div>
					{uploads.length > 0 && (
						<ul className="file-list">
							{uploads.map((upload) => (
								<li key={upload.id}>
									<bdi>{upload.fileName}</bdi>: <span className="soft">{upload.state === 'open' ? words.open : words.complete}</span>
								</li>
							))}
						</ul>
					)}
					{uploads.some((upload) => upload.state === 'open') && <p className="field-hint">{words.pendingHelp}</p>}
				</Uploader>
			</Question>
			{files.length === 0 ? (
				<p className="soft">{words.none}</p>
			) : (
				<ol className="file-list" aria-label={words.list}>
					{files.map((file, index) => (
						<FileRow key={file.id} file={file} isFirst={index === 0} isLast={index === files.length - 1} refusal={refusal} />
					))}
				</ol>
			)}
			<Field as="select" label={t.contribute.fields.kind} name="kind" defaultValue={draft.kind}>
				{contributionKinds.map((kind) => (
					<option key={kind} value={kind}>
						{t.contribute.kinds[kind].title}
					</option>
				))}
			</Field>
		</StepSection>
	)
}
