import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const patience = 60_000

/** A server in a process of its own, as it runs in production. */
export interface ServerProcess {
	readonly url: string
	/** Resident memory in MiB now; NaN where the system does not tell. */
	residentMiB(): number
	/** Milliseconds of processor time it has used so far, of its own; NaN where the system does not tell. */
	processorMs(): number
	stop(): Promise<void>
}

/** Starts a program that prints its address when it listens; rejects with what it printed when it ends before, or takes longer than a minute. */
export async function startProcess(args: readonly string[], variables: Record<string, string>): Promise<ServerProcess> {
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: { PATH: process.env['PATH'], NODE_ENV: 'production', LOG_LEVEL: 'warn', ...variables },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	const stop = async (): Promise<void> => {
		if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
		const late = setTimeout(() => child.kill('SIGKILL'), 20_000)
		await ended
		clearTimeout(late)
	}
	const url = await new Promise<string>((resolve, reject) => {
		let said = ''
		const clock = setTimeout(() => reject(new Error(`the server did not listen within a minute:\n${said}`)), patience)
		const hear = (data: Buffer): void => {
			said = (said + data.toString()).slice(-8000)
			const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
			if (address) {
				clearTimeout(clock)
				resolve(address)
			}
		}
		child.stdout.on('data', hear)
		child.stderr.on('data', hear)
		child.once('exit', (code) => reject(new Error(`the server ended (${code}) before it listened:\n${said}`)))
	}).catch(async (error: unknown) => {
		await stop()
		throw error
	})
	return { url, residentMiB: () => residentMiB(child.pid), processorMs: () => processorMs(child.pid), stop }
}

/** From /proc, so on Linux only. */
function residentMiB(pid: number | undefined): number {
	try {
		return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
	} catch {
		return Number.NaN
	}
}

/** From /proc: user and system time in ticks of 10 ms, fields 14 and 15 of stat(5), counted after the name in brackets. */
function processorMs(pid: number | undefined): number {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
		return (Number(fields[11]) + Number(fields[12])) * 10
	} catch {
		return Number.NaN
	}
}
