import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** What leaves the house as a file is written in one of the two complete languages. */
const files = new Set(['management.figures[.]csv', 'contribute.$contributionId_.slip[.]pdf', 'prompts._index'])

test('what a page’s loader says is said in the reader’s language, further ones too', () => {
	const asking = globSync('app/routes/**/*.{ts,tsx}', { cwd: root }).filter((path) =>
		/\bwordsFor\(/.test(readFileSync(join(root, path), 'utf8')),
	)
	const rooms = asking.map((path) => path.split('/')[2] ?? '')
	expect(rooms.filter((room) => !files.has(room))).toEqual([])
	expect([...files].filter((room) => !rooms.includes(room))).toEqual([])
})
