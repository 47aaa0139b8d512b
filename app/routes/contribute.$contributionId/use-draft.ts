import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { draftIn, savingItself } from '#app/forms/contribution.ts'
import type { Refused } from '#app/refusal-response.ts'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { alteredFields, type Draft } from '#moderation/contribute/draft.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { adoptTheirs } from './adopt-theirs.ts'
import { filesOnTheirWay } from './files-on-their-way.ts'
import { useKeptWords } from './use-kept-words.ts'
import { stillMissing } from './still-missing.ts'
import { askStanding, saveForm } from './draft-calls.ts'
import { useSaveTimes } from './use-save-times.ts'

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'refused'
export interface Status {
	readonly state: SaveState
	readonly savedAt: string
}

const pauseMs = 1200
const retryMs = 15_000
/** While a file is being read on the server. */
const lookAgainMs = 4000

/**
 * Saves the form as it is filled, one save at a time, each on the version the last one left. A lost connection keeps the words and tries again;
 * a conflict stops the saving until the person has chosen.
 */
export function useDraft(saved: OwnedContribution, memberId: string, refused: Refused | undefined) {
	const form = useRef<HTMLFormElement>(null)
	const versionNow = useRef(saved.version)
	/** What the form and the server last agreed on. */
	const agreed = useRef(saved.draft)
	const isBusy = useRef(false)
	const isStopped = useRef(refused?.refusal.code === 'stale-version')
	/** What to save once the save under way is done. */
	const again = useRef<string | null>(null)
	/** Typed since the last save began. */
	const isTyped = useRef(false)
	/** What the last save was to do, when nobody answered it. */
	const unanswered = useRef<string | null>(null)
	/** The request under way, to be ended when the line that carried it was lost. */
	const request = useRef<AbortController>(undefined)
	const isLineBack = useRef(false)
	/** The button that sends, pressed and waiting for everything to be saved; then let through. */
	const sendWith = useRef<HTMLElement | null>(null)
	const isSafeToSend = useRef(false)
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

	/** True when both versions could be brought together, and the save may go on. */
	const settle = useCallback(
		async (found: Refusal): Promise<boolean> => {
			const current = found.code === 'stale-version' ? await refresh() : undefined
			if (current && form.current) {
				versionNow.current = current.version
				setVersion(current.version)
				const isSettled = adoptTheirs(form.current, agreed.current, current.draft)
				agreed.current = current.draft
				if (isSettled) return true
				setConflicting(draftIn(new FormData(form.current), current.draft))
			}
			isStopped.current = found.code === 'stale-version'
			setRefusal(found)
			setStatus((was) => ({ ...was, state: 'refused' }))
			return false
		},
		[refresh],
	)

	const save = useCallback(
		async (intent: string): Promise<void> => {
			clearTimeout(timer.current)
			if (!form.current) return
			if (isBusy.current) {
				again.current ??= intent
				return
			}
			isBusy.current = true
			isTyped.current = false
			isLineBack.current = false
			request.current = new AbortController()
			const body = new FormData(form.current)
			setStatus((was) => ({ ...was, state: 'saving' }))
			const answer = await saveForm(saved.id, body, versionNow.current, intent, request.current)
			if (answer === 'offline') {
				setStatus((was) => ({ ...was, state: 'offline' }))
				unanswered.current = [intent, again.current].find((one) => one?.includes(':')) ?? intent
				timer.current = setTimeout(() => void save(unanswered.current ?? intent), isLineBack.current ? 0 : retryMs)
			} else if ('refusal' in answer) {
				if (await settle(answer.refusal)) again.current ??= intent
			} else {
				versionNow.current = answer.version
				setVersion(answer.version)
				agreed.current = draftIn(body, agreed.current)
				setRefusal((was) => stillMissing(was, body))
				setConflicting(null)
				unanswered.current = null
				setStatus({ state: isTyped.current ? 'typing' : 'saved', savedAt: answer.savedAt })
				setStanding((was) => ({ ...was, version: answer.version, draft: draftIn(body, was.draft) }))
				if (intent.includes(':')) await refresh()
			}
			isBusy.current = false
			const next = again.current
			again.current = null
			if (next !== null && answer !== 'offline' && !isStopped.current) return save(next)
			const button = sendWith.current
			sendWith.current = null
			if (!button || answer === 'offline' || 'refusal' in answer) return
			isSafeToSend.current = true
			form.current.requestSubmit(button)
		},
		[saved.id, settle, refresh],
	)

	const onInput = useCallback(() => {
		isTyped.current = true
		if (isStopped.current) return
		setStatus((was) => ({ ...was, state: 'typing' }))
		clearTimeout(timer.current)
		timer.current = setTimeout(() => void save(unanswered.current ?? savingItself), pauseMs)
	}, [save])

	/** A file chosen is no word to be saved. */
	const onTyped = useCallback(
		({ target }: FormEvent): void => {
			if (!(target instanceof HTMLInputElement && target.type === 'file')) onInput()
		},
		[onInput],
	)

	useKeptWords({
		...{ memberId, contributionId: saved.id, form, isSaved: status.state === 'saved', isSkipped: refused !== undefined },
		base: () => ({ version: versionNow.current, agreed: agreed.current }),
		onFilled: (kept) => {
			versionNow.current = kept.version
			agreed.current = kept.agreed
			onInput()
		},
	})

	/** Choices made by a script (a place from the list) tell of themselves only by what the form then holds. */
	const onBlur = useCallback(() => {
		if (form.current && alteredFields(agreed.current, draftIn(new FormData(form.current), agreed.current)).length > 0) onInput()
	}, [onInput])

	/** Words typed before the scripts came told nobody of themselves. */
	useEffect(onBlur, [onBlur])

	const onSubmit = useCallback(
		(event: FormEvent<HTMLFormElement>) => {
			const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
			const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
			if (intent === 'send' && isSafeToSend.current) {
				isSafeToSend.current = false
				return
			}
			event.preventDefault()
			const fileNames = intent === 'send' && form.current ? filesOnTheirWay(form.current) : []
			if (fileNames.length > 0) {
				setRefusal({ code: 'uploads-unfinished', fileNames })
				scrollTo({ top: 0 })
			}
			isStopped.current = false
			if (intent === 'send' && fileNames.length === 0) sendWith.current = submitter
			void save(intent === 'send' ? 'save' : intent)
		},
		[save],
	)

	useEffect(() => {
		if (!standing.files.some((file) => file.state === 'received')) return
		const timer = setTimeout(() => void refresh(), lookAgainMs)
		return () => clearTimeout(timer)
	}, [standing.files, refresh])

	const saveNow = useCallback((): void => {
		if (isStopped.current || isBusy.current) return
		void save(unanswered.current ?? savingItself)
	}, [save])
	const onLine = useCallback((): void => {
		isLineBack.current = true
		request.current?.abort()
	}, [])
	useSaveTimes({ isUnsaved: status.state === 'typing' || status.state === 'offline', saveNow, onLine })

	return { form, version, standing, status, refusal, conflicting, refresh, onTyped, onBlur, onSubmit }
}
