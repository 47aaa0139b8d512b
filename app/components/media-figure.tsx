import type { Terms } from '#moderation/contribute/terms.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import { useWords } from '../i18n/messages.tsx'
import { CreditLine } from './credit-line.tsx'
import { LicenceBadge } from './licence-badge.tsx'
import { Waveform } from './waveform.tsx'

export interface MediaView {
	readonly id: string
	readonly kind: 'image' | 'audio' | 'video'
	readonly caption: string
	readonly credit: string | null
	readonly people?: readonly CreditPart[]
	/** Null on desks, before a licence matters. */
	readonly licence: Terms | null
	readonly width?: number | null
	readonly height?: number | null
	readonly durationSeconds?: number | null
	readonly waveform?: readonly number[] | null
	/** Whether ordinary browsers can play the original; false shows words and a link in its place. */
	readonly playable?: boolean
	readonly mime?: string | null
}

export interface MediaFigureProps {
	readonly media: MediaView
	/** What a reader without sight is told; the caption when not given. */
	readonly alt?: string
	readonly size?: 'small' | 'medium' | 'large'
	/** Where the files are: `/media` for the public, another path for desks. Files are `<base>/<id>/<size>.webp` and `<base>/<id>/original`. */
	readonly base?: string
	readonly eager?: boolean
}

/** A picture, sound or film with caption, credit and licence under it. */
export function MediaFigure({ media, alt, size = 'medium', base = '/media', eager = false }: MediaFigureProps) {
	const { t } = useWords()
	return (
		<figure className="figure">
			<Shown media={media} alt={alt ?? (media.caption || t.parts.picture)} url={`${base}/${media.id}`} size={size} eager={eager} />
			<figcaption>
				{media.caption && <span>{media.caption}</span>}
				{media.durationSeconds ? <span className="soft">{clock(media.durationSeconds)}</span> : null}
				{media.credit !== null && <CreditLine credit={media.credit} people={media.people ?? []} />}
				{media.licence && (
					<span>
						<LicenceBadge licence={media.licence} plain />
					</span>
				)}
			</figcaption>
		</figure>
	)
}

interface ShownProps {
	readonly media: MediaView
	readonly alt: string
	readonly url: string
	readonly size: string
	readonly eager: boolean
}

function Shown({ media, alt, url, size, eager }: ShownProps) {
	const { t } = useWords()
	if (media.kind === 'image') {
		const shape = media.width && media.height ? { width: media.width, height: media.height } : {}
		return <img src={`${url}/${size}.webp`} alt={alt} loading={eager ? 'eager' : 'lazy'} decoding="async" {...shape} />
	}
	if (media.playable === false)
		return (
			<p className="panel small">
				{t.parts.notPlayable} <a href={`${url}/original`}>{t.parts.download}</a>
			</p>
		)
	if (media.kind === 'video')
		return <video controls preload="none" poster={`${url}/medium.webp`} src={`${url}/original`} aria-label={alt} />
	return (
		<>
			{media.waveform && media.waveform.length > 0 && <Waveform peaks={media.waveform} />}
			<audio controls preload="none" src={`${url}/original`} aria-label={alt} />
		</>
	)
}

function clock(seconds: number): string {
	const whole = Math.round(seconds)
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
