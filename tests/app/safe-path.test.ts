import { expect, test } from 'vitest'
import { safePath } from '#app/safe-path.ts'

test.each([
	{ why: 'a page of ours', given: '/mine', to: '/mine' },
	{ why: 'with a question', given: '/registry?q=c%E1%BB%93ng', to: '/registry?q=c%E1%BB%93ng' },
	{ why: 'the front page', given: '/', to: '/' },
	{ why: 'nothing', given: null, to: '/home' },
	{ why: 'empty', given: '', to: '/home' },
	{ why: 'another site', given: 'https://evil.example/', to: '/home' },
	{ why: 'another site without a scheme', given: '//evil.example', to: '/home' },
	{ why: 'three slashes', given: '///evil.example', to: '/home' },
	{ why: 'a backslash browsers read as a slash', given: '/\\evil.example', to: '/home' },
	{ why: 'a backslash further on', given: '/a\\..\\\\evil.example', to: '/home' },
	{ why: 'a tab browsers leave out', given: '/\t/evil.example', to: '/home' },
	{ why: 'a line break (a header of one’s own)', given: '/mine\r\nSet-Cookie: a=b', to: '/home' },
	{ why: 'a script', given: 'javascript:alert(1)', to: '/home' },
	{ why: 'data', given: 'data:text/html,x', to: '/home' },
	{ why: 'a relative path', given: 'mine', to: '/home' },
	{ why: 'a leading space', given: ' /mine', to: '/home' },
	{ why: 'dots that lead out to another host', given: '/..//evil.example', to: '/home' },
	{ why: 'encoded dots that do', given: '/%2e%2e//evil.example', to: '/home' },
	{ why: 'a dot that does', given: '/.//evil.example', to: '/home' },
	{ why: 'the part after # is dropped', given: '/mine#x', to: '/mine' },
	{ why: 'marks are encoded', given: '/bến', to: '/b%E1%BA%BFn' },
])('$why: $given', ({ given, to }) => {
	expect(safePath(given, '/home')).toBe(to)
})
