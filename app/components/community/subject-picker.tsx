import { ChoiceCard } from '#app/components/choice-card.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { RuleSubjectEntry } from '#db/read/list-rule-subjects.ts'

interface SubjectPickerProps {
	readonly subjects: readonly RuleSubjectEntry[]
	readonly sought: string
	/** What was chosen before a refusal; empty when nothing was. */
	readonly chosen: string
}

/** Entries of the community and their files with small pictures, one to be chosen: what the rule is on. */
export function SubjectPicker({ subjects, sought, chosen }: SubjectPickerProps) {
	const { t } = useWords()
	const words = t.communities.pick
	if (subjects.length === 0) return <p className="soft">{sought === '' ? words.nothing : words.notFound(sought)}</p>
	return (
		<fieldset className="stack-tight" id="field-subject">
			<legend>{words.title}</legend>
			{subjects.map((entry) => (
				<div key={entry.identifier} className="stack-tight">
					<ChoiceCard
						type="radio"
						name="subject"
						value={entry.identifier}
						defaultChecked={chosen === entry.identifier}
						title={<bdi>{entry.title}</bdi>}
						means={words.whole(entry.identifier)}
					/>
					{entry.files.length > 0 && (
						<div className="choices">
							{entry.files.map((file, index) => (
								<ChoiceCard
									key={file.id}
									type="radio"
									name="subject"
									value={`/media/${file.id}`}
									defaultChecked={chosen === `/media/${file.id}`}
									picture={
										file.kind === 'audio' ? undefined : <img src={`/media/${file.id}/small.webp`} alt="" loading="lazy" width={96} />
									}
									title={<bdi>{file.caption || words.file(index + 1)}</bdi>}
									means={`${words.kinds[file.kind]} · ${entry.identifier}`}
								/>
							))}
						</div>
					)}
				</div>
			))}
		</fieldset>
	)
}
