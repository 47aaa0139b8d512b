import type { ReactNode, RefObject } from 'react'
import { useWords } from '#app/i18n/messages.tsx'
import type { QrShape } from '#moderation/contribute/qr-shape.ts'
import { QrCode } from './qr-code.tsx'
import './slip.css'

export interface SlipPaperProps {
	/** Who handed it out, or when. */
	readonly from: ReactNode
	/** What it is a receipt for. */
	readonly name: ReactNode
	readonly code: string
	/** Null leaves room to write it by hand. */
	readonly pin: string | null
	/** Where the code is typed, whole; the paper shows it as people type it. */
	readonly address: string
	readonly qr: QrShape
	/** What more stands at its foot. */
	readonly notes: readonly string[]
	/** The heading, for a page that leads there. */
	readonly heading?: RefObject<HTMLHeadingElement>
}

/** The slip as it is printed, A6 (phiếu biên nhận): by its giver's page and by a collection desk alike. */
export function SlipPaper({ from, name, code, pin, address, qr, notes, heading }: SlipPaperProps) {
	const words = useWords().t.slips.paper
	return (
		<section className="slip-paper" aria-labelledby="slip-title" data-slip={code}>
			<p className="small soft">{from}</p>
			<h2 id="slip-title" {...(heading && { ref: heading, tabIndex: -1 })}>
				{words.title}
			</h2>
			<p className="slip-paper-name">{name}</p>
			<dl>
				<dt>{words.code}</dt>
				<dd className="slip-sign">{code}</dd>
				<dt>{words.pin}</dt>
				<dd className="slip-sign">{pin === null ? '_ _ _ _ _ _' : `${pin.slice(0, 3)} ${pin.slice(3)}`}</dd>
			</dl>
			<div className="slip-paper-way">
				<QrCode shape={qr} label={words.qr} />
				<div className="stack-tight">
					<p>
						{words.scan} <b className="slip-paper-address">{address.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')}</b>
					</p>
					<p>{words.how}</p>
				</div>
			</div>
			{notes.map((note) => (
				<p key={note} className="small">
					{note}
				</p>
			))}
		</section>
	)
}
