import { afterEach, expect, test, vi } from 'vitest'
import { system } from '#moderation/actor.ts'
import { RecentCallers } from '#server/upload/recent-callers.ts'
import { useHouse } from '../../support/context.ts'

const house = useHouse()
afterEach(() => vi.useRealTimers())

test.each([
	{ why: 'the same cookie and upload', cookie: 'session=a', upload: 'u', afterMs: 4000, known: true },
	{ why: 'after a while', cookie: 'session=a', upload: 'u', afterMs: 5001, known: false },
	{ why: 'another cookie', cookie: 'session=b', upload: 'u', afterMs: 0, known: false },
	{ why: 'no cookie', cookie: undefined, upload: 'u', afterMs: 0, known: false },
	{ why: 'another upload', cookie: 'session=a', upload: 'v', afterMs: 0, known: false },
	{ why: 'parts that run together the same way', cookie: 'n=a', upload: 'u\nsessio', afterMs: 0, known: false },
])('known again: $why → $known', ({ cookie, upload, afterMs, known }) => {
	vi.useFakeTimers({ toFake: ['performance'] })
	const callers = new RecentCallers()
	const context = house.current.as(system)
	callers.remember('session=a', 'u', context)
	vi.advanceTimersByTime(afterMs)
	expect(callers.find(cookie, upload)).toBe(known ? context : undefined)
})
