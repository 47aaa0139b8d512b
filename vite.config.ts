import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { buildServiceWorker } from './app/offline/build-service-worker.ts'
import remixConfig from './remix.config.js'

/** Stops the browser build when a page drags the server or the database into the bundle (loaders and actions are stripped before this runs). */
function guardBrowserBundle(): Plugin {
	const forbidden = /[\\/](server|db)[\\/]/
	const root = import.meta.dirname
	return {
		name: 'guard-browser-bundle',
		apply: 'build',
		applyToEnvironment: (environment) => environment.name === 'client',
		generateBundle(_options, bundle) {
			if (this.environment.name !== 'client') return
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue
				for (const [id, part] of Object.entries(chunk.modules)) {
					const path = id.startsWith(root) ? id.slice(root.length) : ''
					if (part.renderedLength > 0 && forbidden.test(path) && !path.includes('node_modules')) {
						this.error(
							`${path} would be sent to the browser in ${chunk.fileName}: import its type only, or move the part both need to moderation/.`,
						)
					}
				}
			}
		},
	}
}

export default defineConfig({
	plugins: [!process.env.VITEST && remix(remixConfig), tailwindcss(), guardBrowserBundle(), buildServiceWorker()],
	cacheDir: 'var/cache/vite',
	// In development Vite also looks through the routes' server halves for packages to prepare for the browser; this one has no browser form.
	optimizeDeps: { exclude: ['@node-rs/argon2'] },
	server: { host: '127.0.0.1' },
	test: {
		include: ['tests/**/*.test.{ts,tsx}'],
		exclude: ['tests/e2e/**', 'node_modules/**'],
		globalSetup: 'tests/support/global-setup.ts',
		setupFiles: ['tests/support/setup.ts'],
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000,
		// A loaded machine takes its time: what is polled for is either there soon or never.
		expect: { poll: { timeout: 20_000 } },
	},
	build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
