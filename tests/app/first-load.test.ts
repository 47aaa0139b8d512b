import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { covered } from '../support/fonts.ts'

const root = join(import.meta.dirname, '..', '..')
const fonts = join(root, 'public', 'fonts')

test('styles and fonts of the first load weigh at most 60 kB gzipped', async () => {
	const outDir = mkdtempSync(join(tmpdir(), 'styles-'))
	await build({
		root,
		configFile: false,
		logLevel: 'silent',
		plugins: [tailwindcss()],
		build: { outDir, emptyOutDir: true, copyPublicDir: false, rollupOptions: { input: join(root, 'app/styles.css') } },
	})
	const assets = join(outDir, 'assets')
	const styles = readdirSync(assets).filter((name) => name.endsWith('.css'))
	expect(styles).toHaveLength(1)
	const parts = [
		...styles.map((name) => join(assets, name)),
		...readdirSync(fonts)
			.filter((name) => name.endsWith('.woff2'))
			.map((name) => join(fonts, name)),
	]
	const bytes = parts.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)
	expect(bytes).toBeLessThanOrEqual(60_000)
})

test.each(['Ƀƀ', 'Čč', 'Ĕĕ', 'Ê̆ê̆', 'Ĭĭ', 'Ññ', 'Ŏŏ', 'Ô̆ô̆', 'Ơ̆ơ̆', 'Ŭŭ', 'Ư̆ư̆', 'Ẵẵ', 'Ợợ', 'Đđ', '—…“”’'])(
	'the fonts are made with %s',
	(letters) => {
		for (const letter of letters) expect(covered).toContain(letter)
	},
)
