import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test, vi } from 'vitest'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import { type MediaWorkerOptions, openMediaWorker } from '#server/media/media-worker.ts'
import { patterned, pngOf, tone, wav } from './samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'media-worker-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: Buffer | string): string {
	const path = join(folder, name)
	writeFileSync(path, content)
	return path
}

const photo = file('photo.jpg', await patterned(320, 240).jpeg().toBuffer())
/** Interlaced rows must all be held at once: nine thousand by nine thousand pixels of four bytes. */
const greedy = file('greedy.png', await sharp(pngOf(9000, 9000)).ensureAlpha().png({ progressive: true, compressionLevel: 1 }).toBuffer())

const large = file('large.jpg', await patterned(3000, 2400).jpeg().toBuffer())

async function withWorker<T>(
	options: MediaWorkerOptions,
	work: (worker: ReturnType<typeof openMediaWorker>, losses: MediaRefusal[]) => Promise<T>,
) {
	const losses: MediaRefusal[] = []
	const worker = openMediaWorker({ ...options, onLoss: ({ refusal }) => losses.push(refusal) })
	try {
		return await work(worker, losses)
	} finally {
		await worker.close()
	}
}

const isLinux = process.platform === 'linux'
const childrenOf = (pid: number | undefined) =>
	readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number)
function environmentOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/environ`, 'latin1')
	} catch {
		return ''
	}
}
const decoders = (parent: number | undefined = process.pid) =>
	childrenOf(parent).filter((pid) => environmentOf(pid).includes('MEDIA_MAX_BYTES='))

test('more time than allowed: ended and said', async () => {
	await withWorker({ timeLimitMs: 2 }, async (worker, losses) => {
		expect(await worker.processMedia(greedy)).toEqual({ ok: false, refusal: { code: 'timed-out', seconds: 0.002 } })
		expect(losses).toHaveLength(1)
	})
})

test('more memory than allowed: ended, said, and the next file is served', async () => {
	await withWorker({ memoryMiB: 280 }, async (worker, losses) => {
		expect(await worker.processMedia(greedy)).toEqual({ ok: false, refusal: { code: 'out-of-memory' } })
		const next = await worker.processMedia(photo)
		expect(next.ok).toBe(true)
		if (next.ok) await next.release()
		expect(losses).toEqual([{ code: 'out-of-memory' }])
	})
})

test.runIf(isLinux)('a decoder that dies in its work: said, and the next file is served by a fresh one', async () => {
	await withWorker({}, async (worker) => {
		const warm = await worker.processMedia(photo)
		if (warm.ok) await warm.release()
		const [first] = decoders()
		const dying = worker.processMedia(greedy)
		setTimeout(() => first !== undefined && process.kill(first, 'SIGSEGV'), 20)
		expect(await dying).toEqual({ ok: false, refusal: { code: 'crashed' } })
		const next = await worker.processMedia(photo)
		expect(next.ok).toBe(true)
		if (next.ok) await next.release()
		expect(decoders()).not.toContain(first)
	})
})

test.runIf(isLinux)('a decoder serves only so many files; closing leaves no process', async () => {
	await withWorker({ filesPerChild: 2 }, async (worker) => {
		const served: (number | undefined)[] = []
		for (let count = 0; count < 4; count++) {
			const result = await worker.processMedia(photo)
			if (result.ok) await result.release()
			served.push(decoders()[0])
		}
		expect(served[0]).toBe(served[1])
		expect(served[2]).toBe(served[3])
		expect(served[1]).not.toBe(served[2])
	})
	expect(decoders()).toEqual([])
})

test.runIf(isLinux)('a decoder without work goes, and comes back when asked', async () => {
	await withWorker({ idleMs: 1 }, async (worker) => {
		for (let round = 0; round < 2; round++) {
			const result = await worker.processMedia(photo)
			if (result.ok) await result.release()
			await vi.waitUntil(() => decoders().length === 0, { timeout: 25_000 })
		}
	})
})

test.runIf(isLinux)('a decoder that has grown large is replaced before the next file', async () => {
	await withWorker({ memoryMiB: 300 }, async (worker) => {
		const served: (number | undefined)[] = []
		for (const path of [large, photo]) {
			const result = await worker.processMedia(path)
			if (result.ok) await result.release()
			served.push(decoders()[0])
		}
		expect(served[0]).not.toBe(served[1])
	})
})

test.runIf(isLinux)('a house that is killed leaves no decoder behind, not even one in the middle of its work', async () => {
	const script = `import { openMediaWorker } from '#server/media/media-worker.ts'
		await openMediaWorker().processMedia(${JSON.stringify(greedy)})`
	const house = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: process.cwd(), stdio: 'ignore' })
	await vi.waitUntil(() => decoders(house.pid).length > 0, { timeout: 25_000 })
	const [orphan = 0] = decoders(house.pid)
	house.kill('SIGKILL')
	await vi.waitUntil(() => environmentOf(orphan) === '', { timeout: 25_000 })
})

test('closing in the middle of work is not the file’s fault', async () => {
	const worker = openMediaWorker()
	const asked = [worker.processMedia(greedy), worker.processMedia(photo)].map((work) => expect(work).rejects.toThrow('closed'))
	if (isLinux) await vi.waitUntil(() => decoders().length > 0, { timeout: 25_000 })
	await new Promise((resolve) => setTimeout(resolve, 100))
	await worker.close()
	await Promise.all(asked)
})

test('after closing nothing is begun', async () => {
	const worker = openMediaWorker()
	await worker.close()
	await expect(worker.processMedia(photo)).rejects.toThrow('closed')
})

test.runIf(isLinux)('the decoder knows no secrets of the house', async () => {
	await withWorker({ environment: { ...process.env, DATABASE_URL: 'postgres://secret', SESSION_SECRET: 'x' } }, async (worker) => {
		const result = await worker.processMedia(photo)
		if (result.ok) await result.release()
		const [decoder = 0] = decoders()
		const names = environmentOf(decoder)
			.split('\0')
			.map((line) => line.split('=')[0])
		expect(names.filter((name) => /DATABASE|SECRET|HOME|TOKEN/.test(name ?? ''))).toEqual([])
	})
})

test('files asked for at once are served one after the other, each with its own answer', async () => {
	await withWorker({}, async (worker) => {
		const text = file('text.jpg', 'xin chào')
		const results = await Promise.all([worker.processMedia(photo), worker.processMedia(text), worker.processMedia(photo)])
		expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
		for (const result of results) if (result.ok) await result.release()
	})
})

test.runIf(process.platform !== 'win32')('FFMPEG_PATH is asked first', async () => {
	const asked = join(folder, 'asked')
	const program = file('ffmpeg', `#!/bin/sh\necho "$@" >> ${asked}\n`)
	chmodSync(program, 0o755)
	file('ffprobe', '#!/bin/sh\nexit 1\n')
	chmodSync(join(folder, 'ffprobe'), 0o755)
	await withWorker({ environment: { ...process.env, FFMPEG_PATH: program } }, async (worker) => {
		expect(await worker.processMedia(file('tone.wav', wav(1, tone)))).toEqual({ ok: false, refusal: { code: 'undecodable', kind: 'wav' } })
	})
	expect(readFileSync(asked, 'utf8')).toContain('-version')
})

/** A folder with a program that poses as FFmpeg, finds a sound in every file, and for reading it does `work`; it notes its process id in `pid`. */
function posing(name: string, work: string): { readonly program: string; readonly pid: () => number } {
	const own = mkdtempSync(join(folder, `${name}-`))
	const write = (program: string, script: string): string => {
		writeFileSync(join(own, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
		return join(own, program)
	}
	write('ffprobe', `echo '{"format":{"duration":"1"},"streams":[{"codec_type":"audio","codec_name":"pcm_s16le"}]}'`)
	const program = write('ffmpeg', `[ "$1" = -version ] && exit 0\necho $$ > '${own}/pid'\nexec ${work}`)
	return { program, pid: () => (existsSync(join(own, 'pid')) ? Number(readFileSync(join(own, 'pid'), 'utf8')) : 0) }
}
const sound = file('sound.wav', wav(1, tone))

test.runIf(isLinux)('a house that is killed leaves no program behind that a decoder had started', async () => {
	const { program, pid } = posing('patient', 'sleep 60')
	const script = `import { openMediaWorker } from '#server/media/media-worker.ts'
		await openMediaWorker().processMedia(${JSON.stringify(sound)})`
	const house = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
		cwd: process.cwd(),
		stdio: 'ignore',
		env: { ...process.env, FFMPEG_PATH: program },
	})
	await vi.waitUntil(() => pid() > 0 && environmentOf(pid()) !== '', { timeout: 25_000 })
	house.kill('SIGKILL')
	await vi.waitUntil(() => environmentOf(pid()) === '', { timeout: 25_000 })
})

test.runIf(isLinux)('what a program takes that a decoder had started counts as its own', async () => {
	const { program, pid } = posing('greedy', `awk 'BEGIN { s = "x"; for (i = 0; i < 29; i++) s = s s; while (1) x = 1 }'`)
	await withWorker({ memoryMiB: 400, environment: { ...process.env, FFMPEG_PATH: program } }, async (worker) => {
		expect(await worker.processMedia(sound)).toEqual({ ok: false, refusal: { code: 'out-of-memory' } })
		await vi.waitUntil(() => environmentOf(pid()) === '', { timeout: 25_000 })
	})
})
