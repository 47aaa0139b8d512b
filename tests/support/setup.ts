import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A test that prints an error it did not expect has found something: it fails. Expect one with `vi.mocked(console.error).mockClear()` after looking at it. */
beforeEach(() => {
	vi.spyOn(console, 'error')
})

afterEach(() => {
	const calls = vi.mocked(console.error).mock.calls
	vi.restoreAllMocks()
	expect(calls, 'unexpected console.error').toEqual([])
})
