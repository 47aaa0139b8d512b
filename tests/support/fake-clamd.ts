import { createHash } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { freePort } from './running-server.ts'

export interface FakeClamd {
	readonly port: number
	/** Words for which a file is reported as Thu.Test-1. */
	readonly virus: string
	/** SHA-256 of the last file that came whole. */
	readonly lastSha256: string
	close(): Promise<void>
}

/** A server that speaks INSTREAM as clamd(8) describes it, strict about lengths, cutting the line when a file is too large, as the real one does. */
export async function fakeClamd({ mostBytes = 25_000_000 } = {}): Promise<FakeClamd> {
	const virus = 'chuỗi-thử-vi-rút'
	const state = { last: '' }
	const sockets = new Set<Socket>()
	const server = createServer((socket) => {
		sockets.add(socket)
		socket.on('close', () => sockets.delete(socket))
		socket.on('error', () => undefined)
		let waiting: Buffer = Buffer.alloc(0)
		let isOpen = false
		const parts: Buffer[] = []
		socket.on('data', (bytes: Buffer) => {
			waiting = Buffer.concat([waiting, bytes])
			if (!isOpen) {
				if (waiting.length < 10) return
				if (waiting.toString('latin1', 0, 10) !== 'zINSTREAM\0') return socket.end('UNKNOWN COMMAND\0')
				waiting = waiting.subarray(10)
				isOpen = true
			}
			while (waiting.length >= 4) {
				const length = waiting.readUInt32BE(0)
				if (length === 0) return answer(socket, Buffer.concat(parts))
				if (waiting.length < 4 + length) return
				parts.push(waiting.subarray(4, 4 + length))
				waiting = waiting.subarray(4 + length)
				if (parts.reduce((sum, part) => sum + part.length, 0) > mostBytes) {
					socket.end('INSTREAM size limit exceeded. ERROR\0', () => socket.destroy())
					return
				}
			}
		})
	})
	const answer = (socket: Socket, content: Buffer): void => {
		state.last = createHash('sha256').update(content).digest('hex')
		socket.end(content.includes(virus) ? 'stream: Thu.Test-1 FOUND\0' : 'stream: OK\0')
	}
	const port = await freePort()
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
	return {
		port,
		virus,
		get lastSha256() {
			return state.last
		},
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) socket.destroy()
				server.close(() => resolve())
			}),
	}
}
