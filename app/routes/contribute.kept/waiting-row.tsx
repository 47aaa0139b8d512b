import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { WaitingThing } from '#app/offline/waiting-things.ts'

/** An intake not yet sent, or words of a draft: where to go on with it; words can be read here, and let go where their draft takes no more. */
export function WaitingRow({ thing, onLetGo }: { readonly thing: WaitingThing; readonly onLetGo: () => void }) {
	const { t } = useWords()
	const words = t.offline.kept
	const { contributionId, name, what, text = '' } = thing
	if (what === 'intake')
		return (
			<li className="file-row">
				<p>{t.members.signOut.waiting.intake(name)}</p>
				<a href="/collection-day">{words.open}</a>
			</li>
		)
	return (
		<li className="file-row">
			<p>{words.words}</p>
			<a href={`/contribute/${contributionId}`}>{words.open}</a>
			<details>
				<summary>{words.readWords}</summary>
				<div className="stack-tight">
					{text !== '' && <p className="as-said">{text}</p>}
					<p className="soft small">{words.readMeans}</p>
					<div>
						<Button type="button" kind="quiet" onClick={onLetGo}>
							✕ {words.letGo}
						</Button>
					</div>
				</div>
			</details>
		</li>
	)
}
