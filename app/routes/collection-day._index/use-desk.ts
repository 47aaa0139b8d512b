import { useCallback, useEffect, useRef, useState } from 'react'
import { askDesk, sendIntakes } from '#app/offline/ask-desk.ts'
import { openDevice } from '#app/offline/device.ts'
import type { KeptDesk, KeptIntake } from '#app/offline/kept-intake.ts'
import { findDesk, listIntakes, serialsLeft } from '#app/offline/kept-intakes.ts'
import { onLineBack } from '#app/offline/line-back.ts'
import { noteMember, notedMember } from '#app/offline/noted-member.ts'
import { slipsAtOnce } from '#moderation/collection-day/intake.ts'

export type DeskState =
	| { readonly state: 'looking' | 'no-device' | 'nobody' }
	| { readonly state: 'closed'; readonly memberId: string }
	| { readonly state: 'open'; readonly memberId: string; readonly desk: KeptDesk; readonly intakes: readonly KeptIntake[] }

interface Doing {
	readonly isOffline: boolean
	/** Rises whenever intakes have been sent. */
	readonly round: number
	/** Looks again at what this device keeps. */
	readonly look: () => Promise<void>
	readonly send: () => Promise<void>
}

const tryAgainMs = 30_000

/** This device's desk: read from what it keeps, and told to the server whenever there is a line. */
export function useDesk(signedIn: string | null): DeskState & Doing {
	const [state, setState] = useState<DeskState>({ state: 'looking' })
	const [isOffline, setOffline] = useState(false)
	const [round, setRound] = useState(0)
	const isSending = useRef(false)
	const isClockAsked = useRef(false)
	/** The line came back, or someone pressed, while sending was under way. */
	const isCalled = useRef(false)
	const look = useCallback(async () => setState(await stateOf(signedIn)), [signedIn])
	const send = useCallback(async () => {
		const memberId = signedIn ?? notedMember()
		setOffline(!navigator.onLine)
		isCalled.current = isSending.current
		if (memberId === null || isSending.current || !navigator.onLine) return
		isSending.current = true
		try {
			await sendIntakes(memberId, () => void look())
			const desk = await findDesk(memberId)
			if (desk && (serialsLeft(desk) < slipsAtOnce / 2 || !isClockAsked.current))
				isClockAsked.current = (await askDesk(memberId, desk.name)) !== 'offline'
		} finally {
			isSending.current = false
			await look()
			setRound((was) => was + 1)
		}
		if (isCalled.current) await send()
	}, [signedIn, look])
	useEffect(() => {
		if (signedIn !== null) noteMember(signedIn)
		void look().then(send)
		const again = (): void => void send()
		const over = new AbortController()
		const timer = setInterval(again, tryAgainMs)
		onLineBack(again, over.signal)
		window.addEventListener('offline', again, { signal: over.signal })
		return () => {
			clearInterval(timer)
			over.abort()
		}
	}, [signedIn, look, send])
	return { ...state, isOffline, round, look, send }
}

async function stateOf(signedIn: string | null): Promise<DeskState> {
	const device = await openDevice()
	device?.close()
	if (!device) return { state: 'no-device' }
	const memberId = signedIn ?? notedMember()
	if (memberId === null) return { state: 'nobody' }
	const desk = await findDesk(memberId)
	return desk ? { state: 'open', memberId, desk, intakes: await listIntakes(memberId) } : { state: 'closed', memberId }
}
