import { useEffect, useState, type Ref } from 'react'
import { clockOf } from '#app/forms/mask.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { PickerProps } from './picker-props.ts'

interface FilmFrameProps {
	readonly seen: PickerProps['seen']
	readonly frame: Ref<HTMLVideoElement>
	readonly seconds: number
	readonly onShown: () => void
}

/** A film standing still at the moment chosen; without scripts, the picture that stands for it. */
export function FilmFrame({ seen: { file, maySeeUnmasked }, frame, seconds, onShown }: FilmFrameProps) {
	const { t } = useWords()
	const asked = maySeeUnmasked ? '?unmasked' : ''
	const [isLive, setLive] = useState(false)
	useEffect(() => setLive(true), [])
	const name = `${t.masks.whole}: ${file.caption || file.fileName}`
	const still = `/media/${file.id}/large.jpg${asked}`
	if (!isLive) return <img src={still} alt={name} draggable={false} />
	return (
		<video
			ref={frame}
			muted
			playsInline
			preload="auto"
			poster={still}
			src={`/media/${file.id}/original${asked}#t=${seconds}`}
			aria-label={name}
			onLoadedData={onShown}
			onSeeked={onShown}
		/>
	)
}

interface MomentProps {
	readonly lengthSeconds: number
	readonly seconds: number
	readonly onChoose: (seconds: number) => void
}

/** Chooses the moment at which the film stands still. */
export function Moment({ lengthSeconds, seconds, onChoose }: MomentProps) {
	const { t } = useWords()
	return (
		<label className="small stack-tight">
			{t.masks.moment(clockOf(seconds * 1000))}
			<input
				type="range"
				min={0}
				max={lengthSeconds}
				step={0.1}
				value={seconds}
				onChange={({ currentTarget: { value } }) => onChoose(Number(value))}
			/>
		</label>
	)
}
