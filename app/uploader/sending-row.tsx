import { Button } from '../components/button.tsx'
import { useWords, type Words } from '../i18n/messages.tsx'
import { allowThisLine } from '../offline/link.ts'
import { uploadRefusalSentence } from '../i18n/upload-refusal-sentence.ts'
import { isOnPageOnly, type FileLine } from './file-lines.ts'

interface SendingRowProps {
	readonly line: FileLine
	readonly onAgain: () => void
	/** Not to wait for the line any longer. */
	readonly onTryNow: () => void
	readonly onDiscard: () => void
	readonly onHide: () => void
}

/** One file on its way: name, state in words and bar, and what can be done. */
export function SendingRow({ line, onAgain, onTryNow, onDiscard, onHide }: SendingRowProps) {
	const words = useWords()
	const { t } = words
	const name = line.name || t.upload.unnamed
	const isEnded = line.state === 'safe' || line.state === 'refused' || line.state === 'changed'
	const isMoving = !isEnded && line.state !== 'sent'
	const isUnsent = line.state === 'refused' && line.localId !== null
	return (
		<li className="file-row" data-state={line.state}>
			<div className="stack-tight">
				<p>
					<bdi className="file-name">{name}</bdi>
				</p>
				{line.part !== 'gift' && <p className="soft small">{t.voice.parts[line.part]}</p>}
				{isMoving && <progress className="progress" max={100} value={line.percent} aria-label={t.upload.progressLabel(name)} />}
				<p
					className={line.state === 'safe' ? 'file-safe' : line.state === 'refused' || line.state === 'changed' ? 'file-refused' : 'soft'}
					role={isEnded ? 'status' : undefined}
				>
					{stateWords(words, line)}
				</p>
				{line.keeping !== 'kept' && isOnPageOnly(line) && <p className="file-refused">{t.upload.notKept[line.keeping]}</p>}
				{line.state === 'held' && (
					<Button type="button" onClick={allowThisLine}>
						{t.offline.line.thisIsWifi}
					</Button>
				)}
				{line.refusal?.code === 'sign-in-needed' && (
					<a href={`/sign-in?to=${encodeURIComponent(location.pathname)}`}>{t.common.nav.signIn}</a>
				)}
				{line.duplicate && (
					<p className="soft">{line.duplicate.isHere ? t.upload.sameHere : t.upload.sameElsewhere(line.duplicate.title)}</p>
				)}
				<div className="row">
					{line.state === 'retrying' && line.localId && (
						<Button type="button" kind="quiet" onClick={onTryNow} aria-label={t.upload.tryNowLabel(name)}>
							{t.upload.tryNow}
						</Button>
					)}
					{isUnsent && (
						<Button type="button" kind="quiet" onClick={onAgain} aria-label={t.upload.againLabel(name)}>
							{t.upload.again}
						</Button>
					)}
					{(isMoving || isUnsent) && (
						<Button type="button" kind="quiet" onClick={onDiscard} aria-label={t.upload.discardLabel(name)}>
							{t.upload.discard}
						</Button>
					)}
					{isEnded && !isUnsent && (
						<Button type="button" kind="quiet" onClick={onHide}>
							{t.upload.hide}
						</Button>
					)}
				</div>
			</div>
		</li>
	)
}

function stateWords({ t }: Words, { state, percent, refusal }: FileLine): string {
	switch (state) {
		case 'hashing':
		case 'sending':
		case 'retrying':
		case 'broken':
			return t.upload[state](percent)
		case 'refused':
			return t.upload.refused(refusal ? uploadRefusalSentence(t, refusal) : t.upload.refusals.lost)
		default:
			return t.upload[state]
	}
}
