import { lazy, Suspense, useEffect, useState, type MouseEvent } from 'react'
import type { MediaNoteView } from '#db/read/list-media-notes.ts'
import { fileSize } from '../../i18n/file-size.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../button.tsx'
import { NotedRecording } from '../recording/noted-recording.tsx'
import { largeOf, type ZoomPicture } from './zoom-picture.ts'
import './zoom.css'

const ZoomDialog = lazy(() => import('./zoom-dialog.tsx').then((module) => ({ default: module.ZoomDialog })))

/** A file of either side: pictures can be looked at closely, recordings carry notes. */
export interface BesideFile {
	readonly id: string
	readonly kind: 'image' | 'audio' | 'video' | null
	/** Contributions' files can still be on their way, or be unusable; absent for the registry's. */
	readonly state?: 'received' | 'ready' | 'refused' | 'removed'
	readonly fileName?: string
	readonly bytes?: number
	readonly caption: string
	readonly mime: string | null
	readonly width: number | null
	readonly height: number | null
	readonly durationSeconds: number | null
	readonly waveform: readonly number[] | null
	readonly playable: boolean
}

export interface BesideFilesProps {
	readonly mine: readonly BesideFile[]
	readonly theirs: readonly BesideFile[]
	readonly notes: readonly MediaNoteView[]
	readonly canNote: boolean
	/** Path of the page, for the notes' forms. */
	readonly back: string
}

type Side = 'mine' | 'theirs'

/** Files of a contribution beside those of an entry. A picture opens in the viewer, with one of the other side beside it; without scripts, large and alone. */
export function BesideFiles({ mine, theirs, notes, canNote, back }: BesideFilesProps) {
	const { verifyDesk: t } = useWords().t
	const [isLive, setLive] = useState(false)
	const [opened, setOpened] = useState<Partial<Record<Side, string>> | null>(null)
	useEffect(() => setLive(true), [])
	const pictures = { mine: picturesOf(mine), theirs: picturesOf(theirs) }
	const [firstMine, firstTheirs] = [pictures.mine[0], pictures.theirs[0]]
	const sides = (['mine', 'theirs'] as const).flatMap((side) => {
		const first = opened?.[side] ?? pictures[side][0]?.id
		return first === undefined ? [] : [{ name: t[side], pictures: pictures[side], first }]
	})
	const files = { mine, theirs }
	return (
		<section aria-labelledby="files" className="stack-tight">
			<div className="row">
				<h2 id="files">{t.filesTitle}</h2>
				{isLive && (firstMine ?? firstTheirs) && (
					<Button type="button" onClick={() => setOpened({})} data-zoom="">
						{firstMine && firstTheirs ? t.zoomTogether : t.zoomOne}
					</Button>
				)}
			</div>
			<div className="beside-files">
				{(['mine', 'theirs'] as const).map((side) => (
					<section key={side} aria-labelledby={`files-${side}`}>
						<h3 id={`files-${side}`}>{side === 'mine' ? t.filesOfMine : t.filesOfTheirs}</h3>
						<FilesOfSide
							files={files[side]}
							onOpen={(id) => setOpened({ [side]: id })}
							notes={notes}
							canNote={canNote && side === 'mine'}
							back={back}
						/>
					</section>
				))}
			</div>
			{opened && (
				<Suspense>
					<ZoomDialog sides={sides} onClose={() => setOpened(null)} />
				</Suspense>
			)}
		</section>
	)
}

function picturesOf(files: readonly BesideFile[]): ZoomPicture[] {
	return files.filter(isReady).flatMap((file) => (file.kind === 'image' ? [{ ...file, label: labelOf(file) }] : []))
}

const isReady = (file: BesideFile): boolean => file.state === undefined || file.state === 'ready'
const labelOf = (file: BesideFile): string => file.caption || (file.fileName ?? file.id.slice(0, 8))

interface FilesOfSideProps extends Pick<BesideFilesProps, 'notes' | 'canNote' | 'back'> {
	readonly files: readonly BesideFile[]
	readonly onOpen: (id: string) => void
}

function FilesOfSide({ files, onOpen, notes, canNote, back }: FilesOfSideProps) {
	const { t } = useWords()
	if (files.length === 0) return <p className="small soft">{t.verifyDesk.noFiles}</p>
	const pictures = files.filter((file) => isReady(file) && file.kind === 'image')
	const rest = files.filter((file) => !pictures.includes(file))
	return (
		<>
			{pictures.length > 0 && (
				<ul className="beside-pictures">
					{pictures.map((file, index) => (
						<li key={file.id}>
							<Picture file={file} onOpen={onOpen} eager={index === 0} />
						</li>
					))}
				</ul>
			)}
			{rest.map((file) =>
				isReady(file) && (file.kind === 'audio' || file.kind === 'video') ? (
					<NotedRecording
						key={file.id}
						recording={{ ...file, kind: file.kind, fileName: file.fileName ?? '' }}
						notes={notes.filter((note) => note.mediaId === file.id)}
						canNote={canNote}
						back={back}
					/>
				) : (
					<p key={file.id} className="small">
						{labelOf(file)} · {file.state === 'refused' ? t.desk.fileRefused : t.desk.fileWaiting}
					</p>
				),
			)}
		</>
	)
}

function Picture({ file, onOpen, eager }: { file: BesideFile; onOpen: (id: string) => void; eager: boolean }) {
	const { t, locale } = useWords()
	const open = (event: MouseEvent): void => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return
		event.preventDefault()
		onOpen(file.id)
	}
	const facts = [
		file.fileName,
		file.bytes !== undefined && fileSize(locale, file.bytes),
		file.width !== null && file.height !== null && `${file.width} × ${file.height}`,
	]
	const shape = file.width && file.height ? { width: file.width, height: file.height } : {}
	return (
		<figure className="stack-tight">
			<a className="zoom-opener" href={largeOf(file.id)} onClick={open} aria-label={`${t.verifyDesk.openPicture}: ${labelOf(file)}`}>
				<img src={`/media/${file.id}/medium.webp`} alt="" loading={eager ? 'eager' : 'lazy'} decoding="async" {...shape} />
			</a>
			<figcaption className="small">
				{file.caption} <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
			</figcaption>
		</figure>
	)
}
