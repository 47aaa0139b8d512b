import { ChoiceCard } from '#app/components/choice-card.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { WaitingFile } from '#app/uploader/kept-files.ts'

/** Asks kindly before files that have not reached the server are taken off this device. */
export function WaitingNotice({ files }: { files: readonly WaitingFile[] }) {
	const { t } = useWords()
	const words = t.members.signOut.waiting
	return (
		<Notice kind="warning" title={words.title(files.length)}>
			<ul>
				{files.map((file) => (
					<li key={`${file.contributionId} ${file.name}`}>
						<a href={`/contribute/${file.contributionId}`}>
							<bdi>{file.name || t.upload.unnamed}</bdi>
						</a>
					</li>
				))}
			</ul>
			<p>{words.means}</p>
			<ChoiceCard type="checkbox" name="keepWaiting" value="yes" title={words.keep} />
		</Notice>
	)
}
