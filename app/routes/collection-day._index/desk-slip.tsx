import { useEffect, useRef, useState } from 'react'
import { encode } from 'uqr'
import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { KeptIntake } from '#app/offline/kept-intake.ts'

export interface DeskSlipProps {
	readonly intake: KeptIntake
	readonly deskName: string
	readonly onNext: () => void
}

/** The slip for whoever brought it, made on this device: to be printed or copied by hand before the next person comes. */
export function DeskSlip({ intake, deskName, onNext }: DeskSlipProps) {
	const { t } = useWords()
	const words = t.collectionDay.slip
	const [origin, setOrigin] = useState('')
	const head = useRef<HTMLHeadingElement>(null)
	useEffect(() => {
		setOrigin(location.origin)
		head.current?.focus()
	}, [])
	const address = `${origin}/slip/${intake.code}`
	return (
		<div className="stack">
			<section className="desk-slip" aria-labelledby="desk-slip-title" data-slip={intake.code}>
				<p className="small soft">
					{t.common.siteName} · <bdi>{deskName}</bdi>
				</p>
				<h2 id="desk-slip-title" className="serif" tabIndex={-1} ref={head}>
					{words.title}
				</h2>
				<p>
					{words.from} <b>{intake.giver}</b>: <bdi>{intake.intake.inShort}</bdi>
				</p>
				<div className="desk-slip-signs">
					<QrSquare text={address} label={`${words.code} ${intake.code}`} />
					<dl>
						<dt>{words.code}</dt>
						<dd className="desk-slip-sign">{intake.code}</dd>
						<dt>{words.pin}</dt>
						<dd className="desk-slip-sign">{intake.pin && `${intake.pin.slice(0, 3)} ${intake.pin.slice(3)}`}</dd>
					</dl>
				</div>
				<p>{words.how}</p>
				<p className="desk-slip-address">{address}</p>
				<p className="small">
					{words.pinOnce} {words.later}
				</p>
			</section>
			<div className="row">
				<Button type="button" onClick={() => window.print()}>
					{words.print}
				</Button>
				<Button type="button" kind="primary" onClick={onNext}>
					{words.next}
				</Button>
			</div>
		</div>
	)
}

/** A QR code that survives a fold or a stain (error correction M), with the light margin readers need (ISO/IEC 18004). */
function QrSquare({ text, label }: { readonly text: string; readonly label: string }) {
	const { data, size } = encode(text, { ecc: 'M', border: 4 })
	const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
	return (
		<svg className="desk-slip-square" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
			<rect width={size} height={size} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	)
}
