import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeBackOff, pausesMs } from '#app/uploader/back-off.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How long this pause lasts by the false clock. */
async function lasting(pause: Promise<void>): Promise<number> {
	const from = Date.now()
	const ended = pause.then(() => Date.now() - from)
	await vi.runAllTimersAsync()
	return ended
}

test('pauses grow while nothing gets through, and stay at the longest', async () => {
	const backOff = makeBackOff()
	const seen: number[] = []
	for (const _break of [...pausesMs, 0]) {
		backOff.begin()
		seen.push(await lasting(backOff.pause()))
	}
	expect(seen).toEqual([...pausesMs, pausesMs.at(-1)])
})

test('what gets through makes the next pause the shortest again', async () => {
	const backOff = makeBackOff()
	await lasting(backOff.pause())
	await lasting(backOff.pause())
	backOff.progress()
	expect(await lasting(backOff.pause())).toBe(pausesMs[0])
})

test('a call ends the pause at once', async () => {
	const backOff = makeBackOff()
	const from = Date.now()
	const pause = backOff.pause()
	backOff.tryNow()
	await pause
	expect(Date.now()).toBe(from)
})

test('a call during a try that then fails is not lost, and counts once', async () => {
	const backOff = makeBackOff()
	backOff.begin()
	backOff.tryNow()
	expect(await lasting(backOff.pause())).toBe(0)
	backOff.begin()
	expect(await lasting(backOff.pause())).toBe(pausesMs[0])
})
