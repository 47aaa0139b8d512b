import { useCallback, useEffect, useRef, useState } from 'react'
import type { MediaPart } from '#moderation/upload/part.ts'
import type { KeptTakes } from './kept-takes.ts'
import type { OpenMicrophone } from './microphone.client.ts'
import type { RecordingFault } from './recording-fault.ts'
import { advice } from './sound-level.ts'
import { takeFile } from './take.ts'

export interface RecorderOptions {
	readonly memberId: string
	readonly contributionId: string
	readonly part: MediaPart
	/** What the files are called, before their time. */
	readonly label: string
}

/** A take that can be listened to, and waits for its maker's word. */
export interface MadeTake {
	readonly id: string
	readonly file: File
	readonly url: string
}
export type RecorderState = 'idle' | 'asking' | 'recording' | 'paused' | 'ending'

const lookMs = 125
/** The meter falls slowly, so that a short beat can be seen. */
const fade = 0.9

/** Recording in the browser: what is going on, how loud it is, the takes made, and why it cannot be. */
export function useRecorder({ memberId, contributionId, part, label }: RecorderOptions) {
	const [state, setState] = useState<RecorderState>('idle')
	const [fault, setFault] = useState<RecordingFault | null>(null)
	const [takes, setTakes] = useState<readonly MadeTake[]>([])
	const [heard, setHeard] = useState({ level: 0, ms: 0, hint: advice([]) })
	const loudest = useRef(0)
	const microphone = useRef<OpenMicrophone | undefined>(undefined)
	const shelf = useRef<Promise<KeptTakes> | undefined>(undefined)
	const openShelf = useCallback(() => (shelf.current ??= import('./kept-takes.ts').then(({ openKeptTakes }) => openKeptTakes())), [])
	const addTake = useCallback(
		(id: string, file: File) => setTakes((was) => [...was.filter((take) => take.id !== id), { id, file, url: URL.createObjectURL(file) }]),
		[],
	)

	useEffect(() => {
		let isGone = false
		const offer = async (): Promise<void> => {
			const broken = await (await openShelf()).listBroken(memberId, contributionId, part)
			if (!isGone) for (const { id, file } of broken) addTake(id, file)
		}
		void offer()
		return () => {
			isGone = true
			void microphone.current?.stop()
		}
	}, [memberId, contributionId, part, addTake, openShelf])

	useEffect(() => {
		if (state !== 'recording') return
		const recent: number[] = []
		const timer = setInterval(() => {
			const level = microphone.current?.level() ?? 0
			loudest.current = Math.max(level, Math.round(loudest.current * fade))
			recent.push(level)
			if (recent.length > 24) recent.shift()
			setHeard((was) => ({ level: loudest.current, ms: was.ms + lookMs, hint: recent.length < 24 ? null : advice(recent) }))
		}, lookMs)
		return () => clearInterval(timer)
	}, [state])

	const start = useCallback(async () => {
		setFault(null)
		setState('asking')
		setHeard({ level: 0, ms: 0, hint: null })
		const { openMicrophone } = await import('./microphone.client.ts')
		const [kept, id, startedAt, chunks] = [await openShelf(), crypto.randomUUID(), new Date(), [] as Blob[]]
		const onChunk = (bytes: Blob): void => {
			chunks.push(bytes)
			void kept.add(id, chunks.length, bytes).then((isKept) => !isKept && setFault('storage-full'))
		}
		const opened = await openMicrophone(onChunk, () => {
			if (chunks.length > 0) addTake(id, takeFile(chunks, opened.ok ? opened.microphone.mime : '', label, startedAt))
			microphone.current = undefined
			setState('idle')
		})
		if (!opened.ok) {
			setFault(opened.fault)
			return setState('idle')
		}
		microphone.current = opened.microphone
		await kept.begin({ id, memberId, contributionId, part, label, mime: opened.microphone.mime, startedAt })
		setState('recording')
	}, [memberId, contributionId, part, label, addTake, openShelf])

	const drop = useCallback(
		async (id: string, isSafe: Promise<boolean> = Promise.resolve(true)) => {
			setTakes((was) => {
				for (const take of was) if (take.id === id) URL.revokeObjectURL(take.url)
				return was.filter((take) => take.id !== id)
			})
			if (await isSafe) await (await openShelf()).forget(id)
		},
		[openShelf],
	)
	return {
		state,
		fault,
		takes,
		...heard,
		start,
		drop,
		pause() {
			microphone.current?.pause()
			setState('paused')
		},
		resume() {
			microphone.current?.resume()
			setState('recording')
		},
		stop() {
			setState('ending')
			void microphone.current?.stop()
		},
	}
}
