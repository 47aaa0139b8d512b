import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { noteMember } from '#app/offline/noted-member.ts'
import { clearShell } from '#app/offline/use-shell-worker.ts'
import { forgetWaitingThings, listWaitingThings, type WaitingThing } from '#app/offline/waiting-things.ts'

/** A browser that cannot let go of them in this time does not keep anyone signed in. */
const patienceMs = 3000

/**
 * What of this member waits in this browser and is not safe on the server; nothing without scripts, for then nothing was kept. Signing out takes it off the
 * device, unless the form's `keepWaiting` is ticked, and in any case the pages kept for work without a line.
 */
export function useWaitingFiles(memberId: string): {
	readonly waiting: readonly WaitingThing[]
	readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
} {
	const [waiting, setWaiting] = useState<readonly WaitingThing[]>([])
	const isCleared = useRef(false)
	useEffect(() => {
		let isGone = false
		void listWaitingThings(memberId).then((things) => !isGone && setWaiting(things ?? []))
		return () => {
			isGone = true
		}
	}, [memberId])
	const onSubmit = useCallback(
		(event: FormEvent<HTMLFormElement>) => {
			const form = event.currentTarget
			if (isCleared.current) return
			noteMember(null)
			const isKept = waiting.length === 0 || new FormData(form).has('keepWaiting')
			event.preventDefault()
			const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
			const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
			const cleared = Promise.allSettled([clearShell(), isKept ? undefined : forgetWaitingThings(memberId)])
			void Promise.race([cleared, patience]).then(() => {
				isCleared.current = true
				form.requestSubmit(submitter)
			})
		},
		[memberId, waiting.length],
	)
	return { waiting, onSubmit }
}
