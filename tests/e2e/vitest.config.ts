import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The journeys: a real server, a real database, a real browser; one at a time. */
export default defineConfig({
	root: join(import.meta.dirname, '..', '..'),
	test: {
		include: ['tests/e2e/**/*.test.ts'],
		fileParallelism: false,
		testTimeout: 180_000,
		hookTimeout: 120_000,
		// A loaded machine takes its time: what is polled for is either there soon or never.
		expect: { poll: { timeout: 30_000 } },
		retry: 0,
	},
})
