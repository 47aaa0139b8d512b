import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { makeDb } from '#db/client.ts'
import { databaseUrl } from '#db/embedded.ts'
import { makeDataFolder } from '../support/data-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const running = new Set<ChildProcess>()
let folder = ''

interface Started {
	readonly process: ChildProcess
	readonly url: string
	readonly output: () => string
	/** Sends signals and waits for the end; the exit code, or the signal's name. */
	readonly end: (...signals: NodeJS.Signals[]) => Promise<number | string | null>
}

/** Nothing of the environment of whoever runs the tests but the way to programs. */
function environment(variables: Record<string, string>): NodeJS.ProcessEnv {
	return { NODE_ENV: 'production', PATH: process.env['PATH'], ...variables }
}

/** A real server on any free port; resolves when it says its address, rejects with what it said when it ends before. */
function start(env: Record<string, string>, word = 'test', command = [process.execPath]): Promise<Started> {
	const [program = '', ...before] = command
	const child = spawn(program, [...before, 'server/index.ts', word], {
		cwd: root,
		env: environment({ PORT: '0', LOG_LEVEL: 'warn', ...env }),
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	running.add(child)
	let output = ''
	const ended = new Promise<number | string | null>((resolve) =>
		child.once('exit', (code, signal) => {
			running.delete(child)
			resolve(signal ?? code)
		}),
	)
	const end = (...signals: NodeJS.Signals[]) => {
		for (const signal of signals) child.kill(signal)
		return ended
	}
	return new Promise((resolve, reject) => {
		const hear = (data: Buffer): void => {
			output += data.toString()
			const url = /Bến Nước: (http:\S+)/.exec(output)?.[1]
			if (url) resolve({ process: child, url, output: () => output, end })
		}
		child.stdout.on('data', hear)
		child.stderr.on('data', hear)
		void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)))
	})
}

const dataDir = () => join(folder, 'var')
const isUp = async (url: string): Promise<boolean> => (await fetch(`${url}/healthz`)).status === 200

/** The embedded database's process id, or null when its files say that it is down. */
async function postmaster(): Promise<number | null> {
	const moved = await readFile(join(dataDir(), 'postgres', 'moved.txt'), 'utf8').catch(() => '')
	const home = /kept in (\S+)/.exec(moved)?.[1] ?? join(dataDir(), 'postgres')
	const text = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => null)
	return text === null ? null : Number(text.split('\n')[0])
}

function lives(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return !/\) Z /.test(spawnSync('cat', [`/proc/${pid}/stat`], { encoding: 'utf8' }).stdout)
	} catch {
		return false
	}
}

beforeAll(async () => {
	if (!existsSync(join(root, 'build/server/index.js')))
		throw new Error('these tests start the real server, which needs the pages: run `npm run build` first')
	folder = await makeDataFolder('start')
})

afterAll(async () => {
	for (const child of running) child.kill('SIGKILL')
	const pid = await postmaster()
	if (pid !== null && lives(pid)) process.kill(pid, 'SIGINT')
	for (let tries = 0; pid !== null && lives(pid) && tries < 50; tries++) await wait(100)
	await rm(folder, { recursive: true, force: true })
})

describe('the embedded database', { timeout: 120_000 }, () => {
	test('starts with the server and stops with it, even when Ctrl-C arrives twice; nothing is left and nothing complains', async () => {
		const server = await start({ DATA_DIR: dataDir() })
		expect(await isUp(server.url)).toBe(true)
		const pid = await postmaster()
		expect(pid !== null && lives(pid)).toBe(true)
		expect(await server.end('SIGINT', 'SIGINT')).toBe(0)
		expect(await postmaster()).toBeNull()
		expect(lives(pid ?? 0)).toBe(false)
		expect(server.output()).not.toMatch(/lost|error|stopping/i)
	})

	test('run by npm, it stops when npm’s shell is told to: that shell passes nothing on', async () => {
		const shell = ['sh', '-c', '"$0" "$@"; true', process.execPath]
		const server = await start({ DATA_DIR: dataDir(), npm_lifecycle_event: 'demo' }, 'test', shell)
		const pid = (await postmaster()) ?? 0
		expect(await server.end('SIGTERM')).toBe('SIGTERM')
		await expect.poll(() => lives(pid), { timeout: 30_000 }).toBe(false)
		await expect(isUp(server.url)).rejects.toThrow()
	})

	test('outlives a killed server, and the next one uses it and stops it; meanwhile a second server is refused by name', async () => {
		const killed = await start({ DATA_DIR: dataDir() })
		const pid = await postmaster()
		await killed.end('SIGKILL')
		expect(lives(pid ?? 0)).toBe(true)
		const next = await start({ DATA_DIR: dataDir() })
		expect(await postmaster()).toBe(pid)
		expect(await isUp(next.url)).toBe(true)
		await expect(start({ DATA_DIR: dataDir() })).rejects.toThrow(
			/ended with 1: another server is running on the data in .*: stop it, or set DATA_DIR/,
		)
		expect(await isUp(next.url), 'and does it no harm').toBe(true)
		expect(await next.end('SIGTERM')).toBe(0)
		expect(await postmaster()).toBeNull()
	})

	test('killed itself, recovers at the next start with everything that was committed', async () => {
		const server = await start({ DATA_DIR: dataDir() })
		const pid = (await postmaster()) ?? 0
		const made = spawnSync(process.execPath, ['server/commands/admin.ts', 'create', '--user', 'sau.su.co'], {
			cwd: root,
			env: environment({ DATA_DIR: dataDir() }),
			encoding: 'utf8',
		})
		expect(made.stdout).toMatch(/password \(shown only now\): [a-z2-9-]{23}\n/)
		process.kill(pid, 'SIGKILL')
		await server.end('SIGKILL')
		const next = await start({ DATA_DIR: dataDir() })
		expect(await isUp(next.url)).toBe(true)
		const list = spawnSync(process.execPath, ['server/commands/admin.ts', 'list'], {
			cwd: root,
			env: environment({ DATA_DIR: dataDir() }),
			encoding: 'utf8',
		})
		expect(list.stdout).toMatch(/^sau\.su\.co\tadministrator,contributor/m)
		expect(await isUp(next.url), 'commands leave the database of a running server alone').toBe(true)
		expect(await next.end('SIGTERM')).toBe(0)
	})

	test('is stopped again when the server is told to stop while it starts', async () => {
		const starting = start({ DATA_DIR: dataDir() }).then(
			({ end }) => end('SIGTERM').then((code) => `ended with ${code} once it was up`),
			String,
		)
		for (let tries = 0; (await postmaster()) === null && tries < 1200; tries++) await wait(25)
		for (const child of running) child.kill('SIGTERM')
		expect(await starting).toMatch(/ended with/)
		expect(await postmaster()).toBeNull()
	})

	test('is stopped again when the port is taken', async () => {
		const blocker = createServer()
		const port = await new Promise<number>((resolve) =>
			blocker.listen(0, '127.0.0.1', () => {
				const address = blocker.address()
				resolve(typeof address === 'object' && address ? address.port : 0)
			}),
		)
		await expect(start({ DATA_DIR: dataDir(), PORT: String(port) })).rejects.toThrow(
			`port ${port} on 127.0.0.1 is taken: set PORT to a free one`,
		)
		expect(await postmaster()).toBeNull()
		blocker.close()
	})
})

describe('production on a database of one’s own', { timeout: 120_000 }, () => {
	test('serves from DATABASE_URL, several servers at once, without an embedded one', async () => {
		const url = databaseUrl(inject('databaseServerUrl'), 'test_start')
		const admin = makeDb(inject('databaseServerUrl'), () => undefined, 1)
		await admin.pool.query('drop database if exists test_start with (force)')
		await admin.pool.query('create database test_start')
		const env = { DATABASE_URL: url, DATA_DIR: join(folder, 'own') }
		const servers = await Promise.all([start(env, 'start'), start(env, 'start')])
		for (const server of servers) expect(await isUp(server.url)).toBe(true)
		expect(existsSync(join(folder, 'own', 'postgres'))).toBe(false)
		expect(await Promise.all(servers.map((server) => server.end('SIGTERM')))).toEqual([0, 0])
		const { rows } = await makeAndAsk(url, 'select count(*)::int as n from member')
		expect(rows, 'production makes no demo people').toEqual([{ n: 0 }])
		await admin.pool.query('drop database test_start with (force)')
		await admin.close()
	})

	test.each([
		{
			why: 'nobody listens there',
			given: { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' },
			says: /DATABASE_URL cannot be used: .*ECONNREFUSED/,
		},
		{ why: 'a setting is wrong', given: { PORT: 'http', LOG_LEVEL: 'loud' }, says: /PORT = "http"[^]*LOG_LEVEL = "loud"/ },
	])('says what to mend when $why', async ({ given, says }) => {
		const failed = await start({ DATA_DIR: join(folder, 'own'), ...given }, 'start').catch((error: unknown) => String(error))
		expect(failed).toMatch(says)
		expect(failed).not.toContain('secret')
	})

	test('an unknown word is answered with the known ones', async () => {
		await expect(start({}, 'sing')).rejects.toThrow(/unknown word "sing": say start, demo or dev/)
	})
})

async function makeAndAsk(url: string, text: string) {
	const client = makeDb(url, () => undefined, 1)
	try {
		return await client.pool.query(text)
	} finally {
		await client.close()
	}
}
