import { ChoiceCard } from '#app/components/choice-card.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { placeOf, type WaitingThing } from '#app/offline/waiting-things.ts'

/** Asks kindly before things that have not reached the server are taken off this device. */
export function WaitingNotice({ things }: { things: readonly WaitingThing[] }) {
	const { t } = useWords()
	const words = t.members.signOut.waiting
	return (
		<Notice kind="warning" title={words.title(things.length)}>
			<ul>
				{things.map(({ contributionId, name, what }, index) => (
					<li key={index}>
						<a href={placeOf({ contributionId, what })}>
							<bdi>{what === 'words' ? words.words : what === 'intake' ? words.intake(name) : name || t.upload.unnamed}</bdi>
						</a>
					</li>
				))}
			</ul>
			<p>{words.means}</p>
			<ChoiceCard type="checkbox" name="keepWaiting" value="yes" title={words.keep} />
		</Notice>
	)
}
