import { readFileSync, readlinkSync } from 'node:fs'

/** Ends this process and the programs it started: on Unix it leads a process group of its own (worker-child.ts). */
export function endOwnGroup(): void {
	try {
		process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL')
	} catch {
		process.kill(process.pid, 'SIGKILL')
	}
}

/** Resident memory of this process and, on Linux, of the programs it started; bytes. */
export function residentBytes(): number {
	return process.memoryUsage.rss() + programs().reduce((sum, pid) => sum + residentOf(pid), 0)
}

function programs(): string[] {
	const listed = process.platform === 'linux' ? textOf(`/proc/${process.pid}/task/${process.pid}/children`) : ''
	return listed.split(' ').filter((pid) => pid !== '')
}

/** Until a program begins it is a double of this process, whose memory would be counted twice. */
function residentOf(pid: string): number {
	if (look(() => readlinkSync(`/proc/${pid}/exe`)) === look(() => readlinkSync('/proc/self/exe'))) return 0
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024
}

const textOf = (path: string): string => look(() => readFileSync(path, 'latin1'))

/** Empty when the program has ended meanwhile. */
function look(at: () => string): string {
	try {
		return at()
	} catch {
		return ''
	}
}
