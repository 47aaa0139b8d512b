import { useCallback, useEffect, useMemo, useState } from 'react'
import type { KeptFile } from '../offline/device.ts'
import { useWords } from '../i18n/messages.tsx'
import { askUploads } from './ask-uploads.ts'
import { fileLines, type FileLine } from './file-lines.ts'
import type { LocalFile } from './local-file.ts'
import { SendingRow } from './sending-row.tsx'
import type { SeenUpload } from '#server/upload/see-uploads.ts'
import { useUploadEngine } from './use-upload-engine.ts'
import './uploader.css'

export interface KeptUploaderProps {
	readonly memberId: string
	/** Whether a file may go yet. */
	readonly isDue?: (kept: KeptFile) => boolean
	/** Changes when there may be new files to take up. */
	readonly round?: number
	/** Called with the lines whenever one has changed. */
	readonly onLines?: (lines: readonly FileLine[]) => void
}

const askEveryMs = 2000

/** Every file one member keeps on this device, sent one at a time; a file goes from the device when the server has said that it is safe there. */
export function KeptUploader({ memberId, isDue, round = 0, onLines }: KeptUploaderProps) {
	const { t } = useWords()
	const { engine, local } = useUploadEngine(memberId, null, isDue)
	const seen = useSeenBy(local)
	const lines = useMemo(() => fileLines(local, seen, Date.now()).filter(({ localId }) => localId !== null), [local, seen])
	useEffect(() => onLines?.(lines), [lines, onLines])
	useEffect(() => void engine?.look(), [engine, round])
	useEffect(() => {
		for (const { state, localId } of lines) if (engine && localId && state === 'safe') engine.release(localId)
	}, [engine, lines])
	if (lines.length === 0) return null
	return (
		<ul className="file-list" aria-label={t.upload.list}>
			{lines.map((line) => (
				<SendingRow
					key={line.key}
					line={line}
					onAgain={() => line.localId && engine?.retry(line.localId)}
					onTryNow={() => engine?.tryNow()}
					onDiscard={() => line.localId && engine?.discard(line.localId)}
					onHide={() => line.localId && engine?.settle(line.localId)}
				/>
			))}
		</ul>
	)
}

/** What the server says of files that have left; asked until it has answered for all of them. */
function useSeenBy(local: readonly LocalFile[]): readonly SeenUpload[] {
	const [seen, setSeen] = useState<readonly SeenUpload[]>([])
	const asked = [...new Set(local.filter(({ phase }) => phase === 'sent').map(({ contributionId }) => contributionId))].join(',')
	const isAnswered = local.every(
		({ phase, uploadId }) => phase !== 'sent' || seen.some(({ id, state }) => id === uploadId && (state === 'safe' || state === 'refused')),
	)
	const ask = useCallback(async () => {
		const found = await Promise.all(asked.split(',').filter(Boolean).map(askUploads)).catch(() => undefined)
		if (found) setSeen(found.flat())
	}, [asked])
	useEffect(() => {
		if (isAnswered) return
		void ask()
		const timer = setInterval(() => void ask(), askEveryMs)
		return () => clearInterval(timer)
	}, [ask, isAnswered])
	return seen
}
