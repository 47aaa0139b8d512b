import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { keepAudit } from './audit/keep-audit.ts'
import { Closers } from './closers.ts'
import { paperMount } from './collection/paper-mount.ts'
import { sheetMount } from './collection/sheet-mount.ts'
import { scanMount } from './merge/scan-mount.ts'
import { parseEnv, type Mode } from './env.ts'
import { openHouse } from './house.ts'
import { createApp, type AppParts } from './http/app.ts'
import { countSeen } from './http/count-seen.ts'
import { closeServer, listen, makeServer } from './http/make-server.ts'
import { serveLive } from './http/serve-live.ts'
import { receivePrompts } from './http/receive-prompt.ts'
import { serveMedia } from './http/serve-media.ts'
import { servePrompts } from './http/serve-prompts.ts'
import { startWorker } from './jobs/worker.ts'
import { demoSignIns, seedDemoPeople } from './members/demo-people.ts'
import { makeSessions } from './members/session.ts'
import { loadPlaces } from './merge/load-places.ts'
import { loadSampleData } from './merge/load-sample-data.ts'
import { LiveDesks } from './review/live-desks.ts'
import { keepUploads } from './upload/keep-uploads.ts'

const root = join(import.meta.dirname, '..')
const builtPages = join(root, 'build/server/index.js')
const modeOf: Record<string, Mode> = { start: 'production', demo: 'demo', dev: 'development', test: 'test' }

const closers = new Closers()
const started = start(process.argv[2] ?? 'start')
closers.closeOnSignal(started, { isUnderNpm: process.env['npm_lifecycle_event'] !== undefined })
await started.catch(async (error: unknown) => {
	process.stderr.write(`${error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join('\n') : String(error)}\n`)
	await closers.close()
	process.exit(1)
})

async function start(word: string): Promise<void> {
	const mode = modeOf[word]
	if (!mode) throw new Error(`unknown word ${JSON.stringify(word)}: say start, demo or dev`)
	process.env['NODE_ENV'] ??= mode === 'development' ? 'development' : 'production'
	const env = parseEnv(mode, process.env)
	if (mode === 'demo') buildPages()
	if (mode !== 'development' && !existsSync(builtPages))
		throw new Error(`the pages are not built (${builtPages} is missing): run \`npm run build\` first`)
	const house = await openHouse(env, { toServe: true })
	closers.add(house.close)
	const { services, pool } = house
	closers.throwIfAsked()
	await (mode === 'production' ? loadPlaces(services) : loadSampleData(services))
	if (mode === 'demo' || mode === 'test') await seedDemoPeople(services)
	const sessions = makeSessions(pool, env)
	const { build, mounts, closePages } = await loadPages(mode)
	closers.add(closePages)
	const uploads = await keepUploads(services, sessions, house.databaseUrl)
	closers.add(uploads.stop)
	const worker = await startWorker(pool, services)
	closers.add(worker.stop)
	closers.add(keepAudit(services).stop)
	closers.throwIfAsked()
	const live = new LiveDesks(house.databaseUrl, services.db, services.log)
	const prompts = [servePrompts(services), receivePrompts(services, sessions)]
	const seen = countSeen(services)
	closers.add(seen.stop)
	const own = [
		seen.handler,
		serveMedia(services, sessions),
		serveLive(services, sessions, live),
		...prompts,
		scanMount(services, sessions),
		paperMount(services, sessions),
		sheetMount(services, sessions),
	]
	const server = makeServer(createApp({ services, sessions, build, mounts: [...uploads.mounts, ...own, ...mounts] }), services.log)
	const port = await listen(server, env.port, env.host)
	closers.add(() => closeServer(server))
	closers.add(() => live.close())
	process.stdout.write(`Bến Nước: http://${env.host}:${port}\n`)
	if (mode === 'demo') process.stdout.write(`Đăng nhập để thử / sign-ins to try:\n${demoSignIns()}`)
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

function causeOf(error: Error): string {
	return error.cause instanceof Error ? `because: ${error.cause.message}` : ''
}
