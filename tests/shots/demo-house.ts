import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

export interface DemoHouse {
	readonly url: string
	stop(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

/** Starts a demonstration on a free port with its data under `dataDir`; resolves when it serves. */
export async function startDemoHouse(dataDir: string): Promise<DemoHouse> {
	const port = await freePort()
	const child = spawn(process.execPath, [join(root, 'server/index.ts'), 'demo'], {
		cwd: root,
		env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (said: Buffer) => {
			if (said.includes('http://')) resolve()
		})
		child.once('exit', (code) => reject(new Error(`the demonstration ended with ${code} before it served`)))
	})
	return {
		url: `http://127.0.0.1:${port}`,
		stop: () => {
			child.kill('SIGTERM')
			return ended
		},
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address()
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})
}
