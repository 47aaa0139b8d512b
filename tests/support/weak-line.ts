import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * A weak line to a server on this machine (đường truyền yếu): a TCP relay that carries so many bytes a second from the browser, loses segments, and breaks.
 * What a lost segment costs is simulated by what TCP then does: the data waits for one retransmission timeout. The other direction is not held up.
 */
export interface WeakLine {
	readonly port: number
	readonly url: string
	/** Bytes taken from the browser's side since the line was opened: payload, headers, all. */
	bytesUp(): number
	/** Bytes a second towards the server; 0: as fast as it goes. `loss`: share of segments lost. */
	carry(bytesPerSecond: number, loss?: number): void
	/** Breaks every connection and takes no new one for so many milliseconds. */
	cut(downMs: number): Promise<void>
	close(): Promise<void>
}

const segment = 1400
const retransmissionMs = 200
const tickMs = 50

export async function openWeakLine(serverPort: number): Promise<WeakLine> {
	const pairs = new Set<readonly [Socket, Socket]>()
	let taken = 0
	let rate = 0
	let loss = 0
	let isDown = false
	let segments = 0

	/** How long this much data keeps the line busy. */
	function busyMs(bytes: number): number {
		if (rate === 0) return 0
		const sent = Math.ceil(bytes / segment)
		const before = Math.floor(segments * loss)
		segments += sent
		return (bytes / rate) * 1000 + (Math.floor(segments * loss) - before) * retransmissionMs
	}

	async function relay(from: Socket, to: Socket): Promise<void> {
		for (;;) {
			const most = rate === 0 ? from.readableLength : Math.max(1, Math.floor((rate * tickMs) / 1000))
			const part: unknown = from.read(Math.min(from.readableLength, most))
			if (!Buffer.isBuffer(part)) return
			taken += part.length
			const busy = busyMs(part.length)
			if (busy > 0) await wait(busy)
			if (to.destroyed) return
			if (!to.write(part)) await new Promise((resolve) => to.once('drain', resolve).once('close', resolve))
		}
	}

	const server = createServer({ highWaterMark: 16 * 1024 }, (near) => {
		if (isDown) return void near.destroy()
		const far = connect(serverPort, '127.0.0.1')
		const pair = [near, far] as const
		pairs.add(pair)
		let isRelaying = false
		near.on('readable', () => {
			if (isRelaying) return
			isRelaying = true
			void relay(near, far).finally(() => (isRelaying = false))
		})
		near.on('end', () => far.end())
		far.pipe(near)
		const end = (): void => {
			pairs.delete(pair)
			near.destroy()
			far.destroy()
		}
		for (const one of pair) one.on('error', end).on('close', end)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	const breakAll = (): void => {
		for (const pair of [...pairs]) for (const one of pair) one.destroy()
	}
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		bytesUp: () => taken,
		carry(bytesPerSecond, share = 0) {
			rate = bytesPerSecond
			loss = share
		},
		async cut(downMs) {
			isDown = true
			breakAll()
			await wait(downMs)
			isDown = false
		},
		async close() {
			breakAll()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}
