import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { parseEnv, type Mode } from './env.ts'
import { openHouse } from './house.ts'
import { createApp, type AppParts } from './http/app.ts'
import { closeServer, listen, makeServer } from './http/make-server.ts'
import { startWorker } from './jobs/worker.ts'
import { demoSignIns, seedDemoPeople } from './members/demo-people.ts'
import { makeSessions } from './members/session.ts'
import { loadPlaces } from './merge/load-places.ts'
import { loadSampleData } from './merge/load-sample-data.ts'
import { keepUploads } from './upload/keep-uploads.ts'

const root = join(import.meta.dirname, '..')
const builtPages = join(root, 'build/server/index.js')
const modeOf: Record<string, Mode> = { start: 'production', demo: 'demo', dev: 'development', test: 'test' }

await main(process.argv[2] ?? 'start').catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join('\n') : String(error)}\n`)
	process.exitCode = 1
})

async function main(word: string): Promise<void> {
	const mode = modeOf[word]
	if (!mode) throw new Error(`unknown word ${JSON.stringify(word)}: say start, demo or dev`)
	if (mode === 'production') process.env['NODE_ENV'] = 'production'
	const env = parseEnv(mode, process.env)
	if (mode === 'demo') buildPages()
	if (mode !== 'development' && !existsSync(builtPages))
		throw new Error(`the pages are not built (${builtPages} is missing): run \`npm run build\` first`)
	const house = await openHouse(env)
	const { services, pool } = house
	await (mode === 'production' ? loadPlaces(services) : loadSampleData(services))
	if (mode === 'demo') await seedDemoPeople(services)
	const sessions = makeSessions(pool, env)
	const { build, mounts, closePages } = await loadPages(mode)
	const uploads = await keepUploads(services, sessions, house.databaseUrl)
	const app = createApp({ services, sessions, build, mounts: [uploads.mount, ...mounts] })
	const worker = await startWorker(pool, services)
	const server = makeServer(app, services.log)
	const port = await listen(server, env.port, env.host)
	process.stdout.write(`Bến Nước: http://${env.host}:${port}\n`)
	if (mode === 'demo') process.stdout.write(`Đăng nhập để thử / sign-ins to try:\n${demoSignIns()}`)
	stopOnSignal(async () => {
		await closeServer(server)
		await closePages()
		await worker.stop()
		await uploads.stop()
		await house.close({ stopDatabase: true })
	})
}

function buildPages(): void {
	const built = spawnSync(process.execPath, [join(root, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
	})
	if (built.status !== 0) throw new Error('building the pages failed; what went wrong is printed above')
}

async function loadPages(mode: Mode): Promise<Pick<AppParts, 'build' | 'mounts'> & { closePages: () => Promise<void> }> {
	if (mode !== 'development') {
		const build: ServerBuild = await import(pathToFileURL(builtPages).href)
		return { build, mounts: [], closePages: async () => undefined }
	}
	const { createServer: createVite } = await import('vite')
	const vite = await createVite({ root, server: { middlewareMode: true } })
	const load = async (): Promise<ServerBuild> => {
		const loaded = await vite.ssrLoadModule('virtual:remix/server-build')
		return loaded as ServerBuild
	}
	return { build: load, mounts: [vite.middlewares], closePages: () => vite.close() }
}

/** The first signal stops gracefully; a second one at once. */
function stopOnSignal(stop: () => Promise<void>): void {
	let stopping = false
	const onSignal = (): void => {
		if (stopping) process.exit(1)
		stopping = true
		stop().then(
			() => process.exit(0),
			() => process.exit(1),
		)
	}
	process.on('SIGINT', onSignal)
	process.on('SIGTERM', onSignal)
}

function causeOf(error: Error): string {
	return error.cause instanceof Error ? `because: ${error.cause.message}` : ''
}
