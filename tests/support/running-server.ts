import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface ServerSettings {
	readonly databaseUrl: string
	readonly dataDir: string
	readonly port: number
}

/** The house as a process of its own, to be killed and started again on the same data. */
export interface RunningServer {
	readonly url: string
	readonly process: ChildProcess
	/** As a power cut would: nothing is closed. */
	kill(): Promise<void>
	stop(): Promise<void>
}

/** Starts `node server/index.ts test`; rejects with what it printed when it ends before it listens. The pages must have been built. */
export async function startServer({ databaseUrl, dataDir, port }: ServerSettings): Promise<RunningServer> {
	const child = spawn(process.execPath, [join(root, 'server/index.ts'), 'test'], {
		cwd: root,
		env: {
			NODE_ENV: 'test',
			PATH: process.env['PATH'],
			DATABASE_URL: databaseUrl,
			DATA_DIR: dataDir,
			PORT: String(port),
			LOG_LEVEL: 'warn',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	const end = async (signal: NodeJS.Signals): Promise<void> => {
		if (child.exitCode === null && child.signalCode === null) child.kill(signal)
		await ended
	}
	await listening(child)
	return { url: `http://127.0.0.1:${port}`, process: child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

function listening(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = ''
		const hear = (data: Buffer): void => {
			said += data.toString()
			if (/Bến Nước: http/.test(said)) resolve()
		}
		child.stdout?.on('data', hear)
		child.stderr?.on('data', hear)
		child.once('exit', (code) => reject(new Error(`the server ended (${code}) before it listened:\n${said}`)))
	})
}

/**
 * A port nobody listens on now, below those that systems give to outgoing connections: it stays free until it is taken, and while a server on it is down.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(15_000, 30_000)
		if (await isFree(port)) return port
	}
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer()
		probe.once('error', () => resolve(false))
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
	})
}
