import { expect, test } from 'vitest'
import { after } from '#app/offline/kept-files.ts'

test.each([
	{ why: 'the first', kept: [], at: 1000, comes: 1000 },
	{ why: 'later ones as the clock says', kept: [1000, 2000], at: 3000, comes: 3000 },
	{ why: 'a clock set back changes no order', kept: [5000, 2000], at: 3000, comes: 5001 },
	{ why: 'two in one moment keep their order', kept: [3000], at: 3000, comes: 3001 },
])('$why', ({ kept, at, comes }) => {
	const files = kept.map((one) => ({ at: one }))
	expect(after(files, at)).toBe(comes)
})
