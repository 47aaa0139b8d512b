import { expect, test } from 'vitest'
import { roomLevel } from '#app/offline/storage-room.ts'

const GB = 1_000_000_000

test.each([
	{ why: 'an empty phone', used: 0, quota: 20 * GB, level: 'enough' },
	{ why: 'room for many films', used: 10 * GB, quota: 20 * GB, level: 'enough' },
	{ why: 'four fifths gone: said while there is still time to send', used: 16.1 * GB, quota: 20 * GB, level: 'scarce' },
	{ why: 'room for one film less than it could weigh', used: 0.6 * GB, quota: 1 * GB, level: 'scarce' },
	{ why: 'not even a few pictures', used: 0.99 * GB, quota: 1 * GB, level: 'full' },
	{ why: 'a browser that gives nothing', used: 0, quota: 0, level: 'full' },
])('$why: $level', ({ used, quota, level }) => expect(roomLevel({ used, quota })).toBe(level))
