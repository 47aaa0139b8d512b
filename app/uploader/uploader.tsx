import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { MediaPart } from '#moderation/upload/part.ts'
import { useWords } from '../i18n/messages.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { fileLines, isListed, isOnPageOnly, type FileLine } from './file-lines.ts'
import { SendingRow } from './sending-row.tsx'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useSeenUploads } from './use-seen-uploads.ts'
import type { UploadEngine } from './upload-engine.client.ts'
import { useUploadEngine } from './use-upload-engine.ts'
import { noteMember } from '../offline/noted-member.ts'
import { StorageNotice } from '../offline/storage-notice.tsx'
import { useShellWorker } from '../offline/use-shell-worker.ts'
import './uploader.css'

/** Takes files on their way; the gift itself unless another part is named. True once this device keeps them all. */
export type GiveFiles = (files: readonly File[], part?: MediaPart) => Promise<boolean>

export interface UploaderProps {
	/** Whose files they are: members who share a browser never meet each other's. */
	readonly memberId: string
	readonly contributionId: string
	/** Files the page lists already, by id. */
	readonly listed: readonly string[]
	/** Called whenever files have become safe on the server: the page then shows them among the contribution's files. */
	readonly onReceived: () => unknown
	/** What stands here in place of choosing and dropping files; without scripts, and until they run, `add` is null. */
	readonly give?: (add: GiveFiles | null, lines: readonly FileLine[]) => ReactNode
	/** What stands here without scripts: a plain form. */
	readonly children?: ReactNode
}

/** Files on their way to a contribution, each with its true state: on this device → n % → safe on the server → refused, and why. */
export function Uploader({ memberId, contributionId, listed, onReceived, give, children }: UploaderProps) {
	const { t } = useWords()
	useShellWorker('/contribute')
	useEffect(() => noteMember(memberId), [memberId])
	const [isWaiting, setWaiting] = useState(false)
	const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
	const [received, setReceived] = useState<readonly string[]>([])
	const { seen, refresh } = useSeenUploads(contributionId, isWaiting)
	const { engine, local } = useUploadEngine(memberId, contributionId)
	const all = fileLines(local, seen, Date.now()).filter(({ key }) => !hidden.has(key))
	const lines = all.filter((line) => !isListed(line, listed))
	const waitsForServer = lines.some(({ state }) => state === 'sent')
	useEffect(() => setWaiting(waitsForServer), [waitsForServer])
	useEffect(() => void (waitsForServer && refresh()), [waitsForServer, refresh])
	useReceived(all, (names) => {
		setReceived(names)
		void onReceived()
	})
	useSettled(engine, all, listed)
	useLeaveWarning(all.some(isOnPageOnly))
	const plain = useFilesChosenBefore(engine)
	if (!engine)
		return give ? (
			<div className="stack">{give(null, [])}</div>
		) : (
			<div className="stack-tight" ref={plain}>
				{children}
			</div>
		)
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
			{give ? give(engine.add, all) : <ChooseFiles onChosen={(files) => void engine.add(files)} />}
			<StorageNotice things={local.length} />
			<p role="status" className="sr-only">
				{received.length > 0 && `${received.join(', ')}: ${t.upload.safe}`}
			</p>
			{lines.length > 0 && (
				<ul className="file-list" aria-label={t.upload.list}>
					{lines.map((line) => (
						<SendingRow
							key={line.key}
							line={line}
							onAgain={() => line.localId && engine.retry(line.localId)}
							onTryNow={() => engine.tryNow()}
							onDiscard={() => void discard(line)}
							onHide={() => hide(line)}
						/>
					))}
				</ul>
			)}
		</div>
	)
}

/** Files chosen in the plain form before the scripts came go with the rest. The form is gone once the engine is there; its fields still hold them. */
function useFilesChosenBefore(engine: UploadEngine | undefined): (form: HTMLElement | null) => void {
	const chooser = useRef<HTMLInputElement | null>(null)
	useEffect(() => {
		if (!engine) return
		const files = [...(chooser.current?.files ?? [])]
		chooser.current = null
		if (files.length > 0) void engine.add(files)
	}, [engine])
	return useCallback((form) => {
		if (form) chooser.current = form.querySelector<HTMLInputElement>('input[type=file]')
	}, [])
}

/** What is safe need not be kept in the browser; what the page lists needs no line here any more. What was refused stays until its giver lets go of it. */
function useSettled(engine: UploadEngine | undefined, lines: readonly FileLine[], listed: readonly string[]): void {
	const released = useRef(new Set<string>())
	useEffect(() => {
		for (const line of lines) {
			if (!engine || !line.localId) continue
			if (isListed(line, listed)) engine.settle(line.localId)
			else if (line.state === 'safe' && !released.current.has(line.localId)) {
				released.current.add(line.localId)
				engine.release(line.localId)
			}
		}
	})
}

/** Tells the page once for each file that became safe while it was open. */
function useReceived(lines: readonly FileLine[], onReceived: (names: readonly string[]) => void): void {
	const told = useRef(new Set<string>())
	const news = lines.filter(({ state, key }) => state === 'safe' && !told.current.has(key))
	useEffect(() => {
		if (news.length === 0) return
		for (const { key } of news) told.current.add(key)
		onReceived(news.map(({ name }) => name))
	})
}
