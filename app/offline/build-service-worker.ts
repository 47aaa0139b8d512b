import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithEsbuild, type Plugin, type Rollup } from 'vite'
import type { Shell } from './service-worker.ts'

/** Pages that work without a line; each must show the same to everyone, for it is kept as the signed-out see it. */
const pages = ['/contribute/kept', '/collection-day']
const routes = ['contribute.kept', 'collection-day._index']
const publicFiles = [
	'/manifest.webmanifest',
	'/icon.svg',
	'/icons/icon-192.png',
	'/band.svg',
	'/fonts/noto-sans-400.woff2',
	'/fonts/noto-sans-700.woff2',
	'/fonts/noto-serif-400.woff2',
]

/** Writes /service-worker.js beside the built pages: with the list of all that the offline pages need, and its hash as version, so each build has its own. */
export function buildServiceWorker(): Plugin {
	let listed: readonly string[] = []
	return {
		name: 'build-service-worker',
		apply: 'build',
		applyToEnvironment: (environment) => environment.name === 'client',
		// After Vite has taken out the scripts that held nothing but a style: one address that answers nothing, and no browser installs the worker.
		generateBundle: {
			order: 'post',
			async handler(_options, bundle) {
				if (this.environment.name !== 'client') return
				listed = neededBy(bundle, this.environment.config.root)
				const code = await compileServiceWorker([...new Set([...publicFiles, ...listed])].sort())
				this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code })
			},
		},
		writeBundle(_options, bundle) {
			const missing = listed.filter((file) => bundle[file.slice(1)] === undefined)
			if (missing.length > 0)
				this.error(`the offline pages would wait forever for ${missing.join(', ')}: it is listed for the worker, and not built`)
		},
	}
}

/** The worker as a script, with the list of what it keeps. */
export async function compileServiceWorker(files: readonly string[]): Promise<string> {
	const source = readFileSync(join(import.meta.dirname, 'service-worker.ts'), 'utf8').replace('export interface Shell', 'interface Shell')
	const version = createHash('sha256')
		.update(files.join('\n') + source)
		.digest('hex')
		.slice(0, 16)
	const shell: Shell = { version, files, pages }
	const { code } = await transformWithEsbuild(source, 'service-worker.ts', {
		format: 'iife',
		target: 'es2022',
		define: { SHELL: JSON.stringify(shell) },
	})
	return code
}

/** The scripts and styles of the offline pages and all that these may load later, and the worker that takes a file's fingerprint. */
function neededBy(bundle: Rollup.OutputBundle, root: string): string[] {
	const found = new Set<string>()
	const queue = Object.values(bundle)
		.filter((part) => part.type === 'chunk' && isStart(part.facadeModuleId ?? '', root))
		.map((part) => part.fileName)
	for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
		const chunk = bundle[name]
		if (found.has(name) || chunk?.type !== 'chunk') continue
		found.add(name)
		queue.push(...chunk.imports, ...chunk.dynamicImports)
		for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
		for (const asset of chunk.viteMetadata?.importedAssets ?? []) found.add(asset)
	}
	for (const name of Object.keys(bundle)) if (/hash-worker-[^/]*\.js$/.test(name)) found.add(name)
	return [...found].map((name) => `/${name}`)
}

function isStart(module: string, root: string): boolean {
	const path = module.startsWith(root) ? module.slice(root.length + 1) : ''
	return /^app\/(?:entry\.client|root)\.tsx/.test(path) || routes.some((route) => path.startsWith(`app/routes/${route}/route.tsx`))
}
