import { useEffect, useRef, useState } from 'react'
import { encode } from 'uqr'
import { Button } from '#app/components/button.tsx'
import { SlipPaper } from '#app/components/slip/slip-paper.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { KeptIntake } from '#app/offline/kept-intake.ts'
import { qrOptions, shapeOf } from '#moderation/contribute/qr-shape.ts'

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
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => {
		setOrigin(location.origin)
		heading.current?.focus()
	}, [])
	const address = `${origin}/slip/${intake.code}`
	return (
		<div className="stack">
			<SlipPaper
				from={
					<>
						{t.common.siteName} · <bdi>{deskName}</bdi>
					</>
				}
				name={
					<>
						{words.from} <b>{intake.giver}</b>: <bdi>{intake.intake.inShort}</bdi>
					</>
				}
				code={intake.code}
				pin={intake.pin}
				address={address}
				qr={shapeOf(encode(address, qrOptions))}
				notes={[t.slips.paper.keep, `${words.pinOnce} ${words.later}`]}
				heading={heading}
			/>
			<div className="row slip-only-screen">
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
