import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { placeOf, type WaitingThing } from '#app/offline/waiting-things.ts'
import { useAddress } from '#app/recorder/use-address.ts'

export interface WaitingRowProps {
	readonly thing: WaitingThing
	readonly onLetGo: () => void
}

/** An intake not yet sent, words of a draft, or a take: where to go on with it; words can be read and a take heard here, and let go where their draft takes no more. */
export function WaitingRow({ thing, onLetGo }: WaitingRowProps) {
	const { t } = useWords()
	const words = t.offline.kept
	const { name, what } = thing
	const title = { file: name, take: words.take, words: words.words, intake: t.members.signOut.waiting.intake(name) }[what]
	return (
		<li className="file-row" data-waiting={what}>
			<p>{title}</p>
			<a href={placeOf(thing)}>{words.open}</a>
			{what === 'words' && <Words thing={thing} onLetGo={onLetGo} />}
			{what === 'take' && <Sound thing={thing} onLetGo={onLetGo} />}
		</li>
	)
}

function Words({ thing: { text = '' }, onLetGo }: WaitingRowProps) {
	const words = useWords().t.offline.kept
	return (
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
	)
}

function Sound({ thing: { name, take }, onLetGo }: WaitingRowProps) {
	const { recorder: words } = useWords().t.voice
	const address = useAddress(take?.file)
	return (
		<div className="stack-tight">
			{address && <audio controls src={address} aria-label={name} />}
			<div className="row">
				<a href={address} download={name} className="small">
					{words.save}
				</a>
				<Button type="button" kind="quiet" onClick={onLetGo}>
					✕ {words.drop}
				</Button>
			</div>
		</div>
	)
}
