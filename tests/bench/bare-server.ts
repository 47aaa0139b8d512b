import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { makeDb } from '#db/client.ts'
import { parseEnv } from '#server/env.ts'
import { createApp } from '#server/http/app.ts'
import { listen, makeServer } from '#server/http/make-server.ts'
import { makeLog } from '#server/log.ts'
import { openMediaWorker } from '#server/media/media-worker.ts'
import { makeRateLimits } from '#server/members/rate-limits.ts'
import { makeSessions } from '#server/members/session.ts'
import { makeDiskStorage } from '#server/storage/disk.ts'

/*
 * The house's own web application (the same guards, headers, compression and Remix handler) around the bare page of bare-app/, with a
 * database that is not there: a page that asked for one would fail.
 */
const root = join(import.meta.dirname, '..', '..')
const env = parseEnv('production', process.env)
const build: ServerBuild = await import(pathToFileURL(join(root, 'var/bench/bare/server/index.js')).href)
const { db, pool } = makeDb('postgres://127.0.0.1:1/none', () => undefined)
const log = makeLog(env)
const services = {
	...{ env, db, log, media: openMediaWorker(), limits: makeRateLimits(pool, 'none'), now: () => new Date() },
	storage: await makeDiskStorage(join(env.dataDir, 'files')),
}
const server = makeServer(createApp({ services, sessions: makeSessions(pool, env), build, mounts: [] }), log)
const port = await listen(server, env.port, env.host)
process.on('SIGTERM', () => process.exit(0))
process.stdout.write(`http://${env.host}:${port}\n`)
