import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { forgetWaitingFiles, listWaitingFiles, type WaitingFile } from '#app/uploader/kept-files.ts'

/** A browser that cannot let go of them in this time does not keep anyone signed in. */
const patienceMs = 3000

/**
 * Files of this member that wait in this browser and are not safe on the server; none without scripts, for then none was kept. Signing out takes
 * them off the device, unless the form's `keepWaiting` is ticked.
 */
export function useWaitingFiles(memberId: string): {
	readonly waiting: readonly WaitingFile[]
	readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
} {
	const [waiting, setWaiting] = useState<readonly WaitingFile[]>([])
	const isCleared = useRef(false)
	useEffect(() => {
		let isGone = false
		void listWaitingFiles(memberId).then((files) => !isGone && setWaiting(files))
		return () => {
			isGone = true
		}
	}, [memberId])
	const onSubmit = useCallback(
		(event: FormEvent<HTMLFormElement>) => {
			const form = event.currentTarget
			if (isCleared.current || waiting.length === 0 || new FormData(form).has('keepWaiting')) return
			event.preventDefault()
			const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
			const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
			void Promise.race([forgetWaitingFiles(memberId), patience]).then(() => {
				isCleared.current = true
				form.requestSubmit(submitter)
			})
		},
		[memberId, waiting],
	)
	return { waiting, onSubmit }
}
