import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useWords } from '../i18n/messages.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { fileLines, type FileLine } from './file-lines.ts'
import { SendingRow } from './sending-row.tsx'
import { useSeenUploads } from './use-seen-uploads.ts'
import { useUploadEngine } from './use-upload-engine.ts'
import './uploader.css'

export interface UploaderProps {
	readonly contributionId: string
	/** Called whenever files have become safe on the server: the page then shows them among the contribution's files. */
	readonly onReceived: () => unknown
	/** What stands here without scripts: a plain form. */
	readonly children: ReactNode
}

/** Files on their way to a contribution, each with its true state: on this device → n % → safe on the server → refused, and why. */
export function Uploader({ contributionId, onReceived, children }: UploaderProps) {
	const { t } = useWords()
	const [isWaiting, setWaiting] = useState(false)
	const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
	const { seen, refresh } = useSeenUploads(contributionId, isWaiting)
	const { engine, local } = useUploadEngine(contributionId, refresh)
	const lines = fileLines(local, seen, Date.now()).filter(({ key }) => !hidden.has(key))
	const waitsForServer = lines.some(({ state }) => state === 'sent')
	useEffect(() => setWaiting(waitsForServer), [waitsForServer])
	useEffect(() => void (waitsForServer && refresh()), [waitsForServer, refresh])
	useReceived(lines, onReceived)
	if (!engine) return <>{children}</>
	const hide = (line: FileLine): void => {
		setHidden(new Set([...hidden, line.key]))
		if (line.localId) engine.settle(line.localId)
	}
	const discard = async (line: FileLine): Promise<void> => {
		if (line.localId) engine.discard(line.localId)
		else if (line.uploadId)
			await fetch(`/files/${line.uploadId}`, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => undefined)
		await refresh()
	}
	return (
		<div className="stack" data-uploader="ready">
			<ChooseFiles onChosen={engine.add} />
			{lines.length > 0 && (
				<ul className="file-list" aria-label={t.upload.list}>
					{lines.map((line) => (
						<SendingRow
							key={line.key}
							line={line}
							onAgain={() => line.localId && engine.retry(line.localId)}
							onDiscard={() => void discard(line)}
							onHide={() => hide(line)}
						/>
					))}
				</ul>
			)}
		</div>
	)
}

/** Tells the page once for each file that became safe while it was open. */
function useReceived(lines: readonly FileLine[], onReceived: () => unknown): void {
	const told = useRef(new Set<string>())
	const safe = lines.filter(({ state }) => state === 'safe').map(({ key }) => key)
	const news = safe.filter((key) => !told.current.has(key))
	useEffect(() => {
		if (news.length === 0) return
		for (const key of news) told.current.add(key)
		onReceived()
	})
}
