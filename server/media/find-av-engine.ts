import { execFile } from 'node:child_process'
import { delimiter, isAbsolute, join } from 'node:path'
import { access, constants } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { AvEngine } from './av-engine.ts'
import { ffmpegEngine } from './ffmpeg-engine.ts'
import { nodeAvEngine } from './node-av-engine.ts'

const run = promisify(execFile)
const programName = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'

async function isRunnable(path: string): Promise<boolean> {
	return access(path, constants.X_OK).then(
		() => true,
		() => false,
	)
}

async function answers(program: string): Promise<boolean> {
	return run(program, ['-version'], { timeout: 10_000 }).then(
		() => true,
		() => false,
	)
}

async function findProgram(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
	const told = environment['FFMPEG_PATH']
	const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
	for (const program of [...(told ? [told] : []), ...folders.map((folder) => join(folder, programName))]) {
		if ((await isRunnable(program)) && (await answers(program))) return program
	}
	return undefined
}

/**
 * The program to read sound and film with: FFmpeg where FFMPEG_PATH or PATH has it, since the system keeps it patched; else the optional package
 * node-av; else nothing, and originals are kept without waveform and poster.
 */
export async function findAvEngine(environment: NodeJS.ProcessEnv): Promise<AvEngine | undefined> {
	const program = await findProgram(environment)
	return program ? ffmpegEngine(program) : nodeAvEngine()
}
