import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clamdAddress, clamdScanner } from '#server/media/clamd.ts'
import { ScannerFailure } from '#server/media/virus-scanner.ts'
import { freePort } from '#tests/support/running-server.ts'
import { fakeClamd, type FakeClamd } from '#tests/support/fake-clamd.ts'

test.each([
	['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
	['tcp://scanner', { host: 'scanner', port: 3310 }],
	['tcp://[::1]:9', { host: '::1', port: 9 }],
	['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
	['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
	['http://127.0.0.1:3310', undefined],
	['127.0.0.1:3310', undefined],
	['', undefined],
])('address %s', (url, address) => {
	expect(clamdAddress(url)).toEqual(address)
})

async function* pieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
	for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}
const failureOf = async (scan: Promise<unknown>): Promise<string> =>
	scan.then(
		() => 'no failure',
		(error: unknown) => (error instanceof ScannerFailure ? error.code : String(error)),
	)

describe('the protocol, against a server that speaks it as clamd(8) says', () => {
	let clamd: FakeClamd
	beforeAll(async () => {
		clamd = await fakeClamd({ mostBytes: 300_000 })
	})
	afterAll(() => clamd.close())
	const scanner = () => clamdScanner({ host: '127.0.0.1', port: clamd.port })

	test.each([
		['nothing', Buffer.alloc(0), 100],
		['one byte at a time', Buffer.from('xin chào'), 1],
		['pieces larger than a chunk', Buffer.alloc(200_000, 7), 150_000],
	])('%s arrives whole and is clean', async (_why, content, size) => {
		expect(await scanner().scan(pieces(content, size))).toEqual({ outcome: 'clean' })
		expect(clamd.lastSha256).toBe(createHash('sha256').update(content).digest('hex'))
	})

	test('a virus is named', async () => {
		expect(await scanner().scan(pieces(Buffer.from(`trước ${clamd.virus} sau`), 5))).toEqual({
			outcome: 'infected',
			signature: 'Thu.Test-1',
		})
	})

	test('a file beyond the scanner’s limit is told as such though the line is cut in mid sending', async () => {
		expect(await scanner().scan(pieces(Buffer.alloc(5_000_000, 1), 50_000))).toEqual({ outcome: 'too-large' })
	})
})

describe('a scanner in trouble is a named failure, in bounded time', () => {
	let server: Server | undefined
	const sockets: Socket[] = []
	afterEach(() => {
		for (const socket of sockets) socket.destroy()
		server?.close()
	})
	async function serving(answer: (socket: Socket) => void): Promise<number> {
		server = createServer((socket) => {
			sockets.push(socket)
			socket.on('error', () => undefined)
			answer(socket)
		})
		const port = await freePort()
		await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
		return port
	}
	test.each<[string, (socket: Socket) => void, string]>([
		['closes at once', (socket) => socket.destroy(), 'ended-early'],
		['never answers', (socket) => socket.resume(), 'timed-out'],
		['reads nothing and says nothing', () => undefined, 'timed-out'],
		['says something else', (socket) => socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n\0'), 'unintelligible'],
		['talks without end', (socket) => socket.resume().write('x'.repeat(10_000)), 'unintelligible'],
		['tells of an error', (socket) => socket.resume().end('stream: Can’t allocate memory ERROR\0'), 'scanner-error'],
	])('%s', async (_why, answer, code) => {
		const port = await serving(answer)
		const patience = code === 'timed-out' ? { idleMs: 300, mostMs: 1500 } : {}
		const scanner = clamdScanner({ host: '127.0.0.1', port }, patience)
		expect(await failureOf(scanner.scan(pieces(Buffer.alloc(3_000_000, 1), 60_000)))).toBe(code)
	})

	test('nobody listens', async () => {
		const port = await freePort()
		expect(await failureOf(clamdScanner({ host: '127.0.0.1', port }).scan(pieces(Buffer.from('a'), 1)))).toBe('unreachable')
	})

	test('a file that cannot be read to its end is the reader’s error, not a verdict', async () => {
		const port = await serving((socket) => socket.resume())
		async function* broken(): AsyncGenerator<Buffer> {
			yield Buffer.from('a')
			throw new Error('the disk is gone')
		}
		await expect(clamdScanner({ host: '127.0.0.1', port }).scan(broken())).rejects.toThrow('the disk is gone')
	})
})

const installed = process.env['CLAMD_PATH'] ?? 'clamd'
const isInstalled = spawnSync(installed, ['--help']).status === 0

describe.skipIf(!isInstalled)(
	'a real clamd with a signature file of its own (wants clamav-daemon: apt-get install clamav-daemon, or CLAMD_PATH)',
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'clamd-'))
		const virus = Buffer.from('day la chuoi thu cua Ben Nuoc, khong phai vi-rut that')
		let child: ChildProcess | undefined
		let port = 0
		const scanner = () => clamdScanner({ host: '127.0.0.1', port })

		beforeAll(async () => {
			port = await freePort()
			writeFileSync(join(folder, 'thu.ndb'), `Thu.BenNuoc.Test:0:*:${virus.toString('hex')}\n`)
			writeFileSync(
				join(folder, 'clamd.conf'),
				[
					`DatabaseDirectory ${folder}`,
					`TemporaryDirectory ${folder}`,
					`LogFile ${join(folder, 'log')}`,
					'TCPAddr 127.0.0.1',
					`TCPSocket ${port}`,
					'StreamMaxLength 1M',
					'Foreground yes',
					'OfficialDatabaseOnly no',
				].join('\n'),
			)
			child = spawn(installed, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
			for (let attempt = 0; ; attempt++) {
				const answer = await failureOf(scanner().scan(pieces(Buffer.from('a'), 1)))
				if (answer === 'no failure') return
				if (attempt === 100) throw new Error(`clamd did not start: ${answer}`)
				await new Promise((resolve) => setTimeout(resolve, 200))
			}
		}, 60_000)
		afterAll(async () => {
			const ended = new Promise((resolve) => child?.once('exit', resolve))
			child?.kill()
			if (child?.exitCode === null) await ended
			rmSync(folder, { recursive: true, force: true })
		})

		test('clean', async () => {
			expect(await scanner().scan(pieces(Buffer.alloc(500_000, 3), 40_000))).toEqual({ outcome: 'clean' })
		})
		test('its own signature is found in the middle of a file', async () => {
			const content = Buffer.concat([Buffer.alloc(100_000, 3), virus, Buffer.alloc(1000, 4)])
			expect(await scanner().scan(pieces(content, 7000))).toEqual({ outcome: 'infected', signature: 'Thu.BenNuoc.Test.UNOFFICIAL' })
		})
		test('too large for it', async () => {
			// clamd hangs up on what it did not read, and the network may then drop what it had said: asked again, as the job does.
			const ask = async () => scanner().scan(pieces(Buffer.alloc(8_000_000, 3), 60_000))
			const verdict = await ask().catch(ask).catch(ask).catch(ask).catch(ask)
			expect(verdict).toEqual({ outcome: 'too-large' })
		})
	},
)
