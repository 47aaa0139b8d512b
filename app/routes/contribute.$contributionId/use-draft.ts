import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { draftIn } from '#app/forms/contribution.ts'
import type { Refused } from '#app/refusal-response.ts'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { alteredFields, type Draft } from '#moderation/contribute/draft.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { askStanding, saveForm } from './draft-calls.ts'

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'refused'
export interface Status {
	readonly state: SaveState
	readonly savedAt: string
}

const pauseMs = 1200
const retryMs = 15_000

/**
 * Saves the form as it is filled, one save at a time, each on the version the last one left. A lost connection keeps the words and tries again;
 * a conflict stops the saving until the person has chosen.
 */
export function useDraft(saved: OwnedContribution, refused: Refused | undefined) {
	const form = useRef<HTMLFormElement>(null)
	const versionNow = useRef(saved.version)
	const isBusy = useRef(false)
	const isStopped = useRef(refused?.refusal.code === 'stale-version')
	const waiting = useRef<{ intent: string } | { submitter: HTMLElement | null } | null>(null)
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
	const [version, setVersion] = useState(saved.version)
	const [standing, setStanding] = useState(saved)
	const [status, setStatus] = useState<Status>({ state: 'saved', savedAt: saved.savedAt })
	const [refusal, setRefusal] = useState<Refusal | null>(refused?.refusal ?? null)
	const [conflicting, setConflicting] = useState<Draft | null>(null)

	const refresh = useCallback(async () => {
		const now = await askStanding(saved.id)
		if (now) setStanding(now)
		return now
	}, [saved.id])

	const stop = useCallback(
		async (found: Refusal) => {
			setRefusal(found)
			setStatus((was) => ({ ...was, state: 'refused' }))
			if (found.code !== 'stale-version') return
			isStopped.current = true
			const current = await refresh()
			versionNow.current = current?.version ?? found.actual
			setVersion(versionNow.current)
			if (current && form.current) setConflicting(draftIn(new FormData(form.current), current.draft))
		},
		[refresh],
	)

	const save = useCallback(
		async (intent: string): Promise<void> => {
			clearTimeout(timer.current)
			if (!form.current) return
			if (isBusy.current) {
				waiting.current ??= { intent }
				return
			}
			isBusy.current = true
			const body = new FormData(form.current)
			setStatus((was) => ({ ...was, state: 'saving' }))
			const answer = await saveForm(saved.id, body, versionNow.current, intent)
			if (answer === 'offline') {
				setStatus((was) => ({ ...was, state: 'offline' }))
				timer.current = setTimeout(() => void save(intent), retryMs)
			} else if ('refusal' in answer) await stop(answer.refusal)
			else {
				versionNow.current = answer.version
				setVersion(answer.version)
				setRefusal(null)
				setConflicting(null)
				setStatus({ state: 'saved', savedAt: answer.savedAt })
				setStanding((was) => ({ ...was, version: answer.version, draft: draftIn(body, was.draft) }))
				if (intent.includes(':')) await refresh()
			}
			isBusy.current = false
			const next = waiting.current
			waiting.current = null
			if (next && 'submitter' in next) setTimeout(() => form.current?.requestSubmit(next.submitter), 0)
			else if (next && answer !== 'offline' && !isStopped.current) await save(next.intent)
		},
		[saved.id, stop, refresh],
	)

	const onInput = useCallback(() => {
		if (isStopped.current) return
		setStatus((was) => ({ ...was, state: 'typing' }))
		clearTimeout(timer.current)
		timer.current = setTimeout(() => void save('save'), pauseMs)
	}, [save])

	/** Choices made by a script (a place from the list) tell of themselves only by what the form then holds. */
	const onBlur = useCallback(() => {
		if (form.current && alteredFields(standing.draft, draftIn(new FormData(form.current), standing.draft)).length > 0) onInput()
	}, [standing.draft, onInput])

	const onSubmit = useCallback(
		(event: FormEvent<HTMLFormElement>) => {
			const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
			const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
			if (intent === 'send' && !isBusy.current) {
				clearTimeout(timer.current)
				setStatus((was) => ({ ...was, state: 'saving' }))
				return
			}
			event.preventDefault()
			isStopped.current = false
			if (intent === 'send') waiting.current = { submitter }
			else void save(intent)
		},
		[save],
	)

	useEffect(() => {
		const saveNow = (): void => {
			if (status.state === 'typing' || status.state === 'offline') void save('save')
		}
		const saveHidden = (): void => {
			if (document.visibilityState === 'hidden') saveNow()
		}
		const warn = (event: BeforeUnloadEvent): void => {
			if (status.state === 'typing' || status.state === 'offline') event.preventDefault()
		}
		window.addEventListener('online', saveNow)
		document.addEventListener('visibilitychange', saveHidden)
		window.addEventListener('beforeunload', warn)
		return () => {
			window.removeEventListener('online', saveNow)
			document.removeEventListener('visibilitychange', saveHidden)
			window.removeEventListener('beforeunload', warn)
		}
	}, [save, status.state])

	return { form, version, standing, status, refusal, conflicting, refresh, onInput, onBlur, onSubmit }
}
