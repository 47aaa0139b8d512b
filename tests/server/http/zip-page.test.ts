import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipPage } from '#server/http/zip-page.ts'

test.each([
	{ why: 'nothing', page: Buffer.alloc(0) },
	{ why: 'a page', page: Buffer.from('<p>gùi, ché, chiêng</p>'.repeat(500)) },
	{ why: 'a large one', page: Buffer.from('<p>gùi, ché, chiêng</p>'.repeat(50_000)) },
	{ why: 'what does not grow smaller', page: randomBytes(200_000) },
])('$why comes back as it was', async ({ page }) => {
	expect(gunzipSync(await zipPage(page)).equals(page)).toBe(true)
})
