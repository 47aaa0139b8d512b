import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import remixConfig from '../../remix.config.js'

const root = join(import.meta.dirname, '..', '..')
const words = ['contribute', 'upload', 'screen', 'review', 'verify', 'merge', 'publish']

function testsIn(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder).filter((file) => /\.test\.tsx?$/.test(file)) : []
}

describe('the seven words', () => {
	test.each(words)('%s has its decisions, its deeds and its tests', (word) => {
		expect(readdirSync(join(root, 'moderation', word)).length).toBeGreaterThan(0)
		expect(readdirSync(join(root, 'server', word)).length).toBeGreaterThan(0)
		expect(testsIn(join(root, 'tests/moderation', word)).length, `tests/moderation/${word}`).toBeGreaterThan(0)
		expect(testsIn(join(root, 'tests/server', word)).length, `tests/server/${word}`).toBeGreaterThan(0)
	})
})

describe('the rooms', () => {
	test.each(['app', 'server', 'db', 'moderation', 'tests'])('%s says what lives in it, in at most 40 lines', (room) => {
		expect(
			readFileSync(join(root, room, 'README.md'), 'utf8')
				.trimEnd()
				.split('\n').length,
		).toBeLessThanOrEqual(40)
	})

	test('the README stays within 150 lines', () => {
		expect(readFileSync(join(root, 'README.md'), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(150)
	})

	test.each(['lib', 'utils', 'helpers', 'types', 'docs', 'scripts'])('there is no drawer called %s', (drawer) => {
		for (const room of ['.', 'app', 'server', 'db', 'moderation'])
			expect(existsSync(join(root, room, drawer)), join(room, drawer)).toBe(false)
	})
})

describe('remix.config.js', () => {
	test('keeps the two features with unpatched advisories off', () => {
		expect(remixConfig.future).toMatchObject({ v3_singleFetch: false, v3_lazyRouteDiscovery: false })
	})

	test('is the one source: vite takes its options from it', () => {
		expect(readFileSync(join(root, 'vite.config.ts'), 'utf8')).toContain('remix(remixConfig)')
	})
})
