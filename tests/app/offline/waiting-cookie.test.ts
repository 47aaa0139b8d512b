import { expect, test } from 'vitest'
import { waitingIn } from '#app/offline/waiting-cookie.ts'

test.each([
	{ why: 'no cookies', cookies: null, count: 0 },
	{ why: 'other cookies', cookies: 'lang=vi; session=abc', count: 0 },
	{ why: 'a count', cookies: 'lang=vi; waiting=12', count: 12 },
	{ why: 'not a number', cookies: 'waiting=<b>', count: 0 },
	{ why: 'longer than anything we write', cookies: 'waiting=123456', count: 0 },
	{ why: 'another cookie whose name ends alike', cookies: 'notwaiting=5', count: 0 },
])('$why: $count', ({ cookies, count }) => expect(waitingIn(cookies)).toBe(count))
