import { join } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from '../../../remix.config.js'

/** Builds the bare page with the house's own Remix options, apart from the product. */
export default defineConfig({
	root: join(import.meta.dirname, '..', '..', '..'),
	plugins: [remix({ ...remixConfig, appDirectory: 'tests/bench/bare-app', buildDirectory: 'var/bench/bare' })],
	cacheDir: 'var/cache/vite-bare',
	publicDir: false,
	build: { target: 'es2022' },
})
