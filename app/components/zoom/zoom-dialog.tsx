import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../button.tsx'
import { fitted, type View } from './view.ts'
import { ZoomPane, type PaneActs } from './zoom-pane.tsx'
import type { ZoomPicture } from './zoom-picture.ts'

export interface ZoomSide {
	readonly name: string
	readonly pictures: readonly ZoomPicture[]
	/** Id of the picture shown first. */
	readonly first: string
}

const step = 80
const pans: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [step, 0],
	ArrowRight: [-step, 0],
	ArrowUp: [0, step],
	ArrowDown: [0, -step],
}
const zooms: Readonly<Record<string, number>> = { '+': 1.4, '=': 1.4, '-': 1 / 1.4, _: 1 / 1.4 }

/** One picture, or two beside each other that move together, over the whole window. Drawn only in browsers: its styles are set by script. */
export function ZoomDialog({ sides, onClose }: { sides: readonly ZoomSide[]; onClose: () => void }) {
	const { verifyDesk: t } = useWords().t
	const dialog = useRef<HTMLDialogElement>(null)
	const [isLinked, setLinked] = useState(true)
	const [views, setViews] = useState<readonly View[]>(sides.map(() => fitted))
	const [shown, setShown] = useState<readonly string[]>(sides.map((side) => side.first))
	const acts = useRef<PaneActs[]>([])
	const current = useRef(0)
	useEffect(() => dialog.current?.showModal(), [])
	const change = (at: number, make: (view: View) => View): void =>
		setViews((now) => {
			const made = make(now[at] ?? fitted)
			return now.map((view, index) => (isLinked || index === at ? made : view))
		})
	const fit = (): void => setViews((now) => now.map((view, index) => (isLinked || index === current.current ? fitted : view)))
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return
		const act = acts.current[current.current]
		const [pan, zoom] = [pans[event.key], zooms[event.key]]
		if (pan) act?.pan(...pan)
		else if (zoom) act?.zoom(zoom)
		else if (event.key === '0') fit()
		else return
		event.preventDefault()
	}
	return (
		<dialog ref={dialog} className="zoom" aria-label={t.zoomTitle} onClose={onClose} onKeyDown={onKeyDown}>
			<div className="zoom-bar row">
				<Button type="button" onClick={() => acts.current[current.current]?.zoom(1.4)} aria-label={t.zoomIn}>
					+
				</Button>
				<Button type="button" onClick={() => acts.current[current.current]?.zoom(1 / 1.4)} aria-label={t.zoomOut}>
					−
				</Button>
				<Button type="button" onClick={fit}>
					{t.zoomFit}
				</Button>
				{sides.length > 1 && (
					<label className="zoom-link">
						<input type="checkbox" checked={isLinked} onChange={(event) => setLinked(event.target.checked)} /> {t.zoomLink}
					</label>
				)}
				<span className="zoom-help small">{t.zoomHelp}</span>
				<Button type="button" onClick={() => dialog.current?.close()}>
					{t.close}
				</Button>
			</div>
			<div className="zoom-panes">
				{sides.map((side, index) => {
					const picture = side.pictures.find((one) => one.id === shown[index]) ?? side.pictures[0]
					return (
						picture && (
							<div
								key={side.name}
								className="zoom-side"
								onFocus={() => (current.current = index)}
								onPointerDown={() => (current.current = index)}
							>
								<div className="row">
									<b>{side.name}</b>
									{side.pictures.length > 1 && (
										<select
											className="control"
											aria-label={t.zoomChoose(side.name)}
											value={picture.id}
											onChange={(event) => setShown(shown.map((id, at) => (at === index ? event.target.value : id)))}
										>
											{side.pictures.map((one) => (
												<option key={one.id} value={one.id}>
													{one.label}
												</option>
											))}
										</select>
									)}
								</div>
								<ZoomPane
									key={picture.id}
									picture={picture}
									view={views[index] ?? fitted}
									onView={(make) => change(index, make)}
									onReady={(ready) => {
										acts.current[index] = ready
									}}
								/>
							</div>
						)
					)
				})}
			</div>
		</dialog>
	)
}
