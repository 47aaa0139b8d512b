import { createServer, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '../log.ts'
import { isTurnedAway, sentences, type TurnedAway } from './refuse-request.ts'

const minute = 60_000

/** The listening half: bounds in time, and an answer of ours to what is not HTTP at all. */
export function makeServer(handle: RequestListener, log: Log): Server {
	const server = createServer(
		{ requestTimeout: 60 * minute, headersTimeout: minute, keepAliveTimeout: 10_000, maxHeaderSize: 16 * 1024 },
		handle,
	)
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		const status = statusOf(error.code)
		log.info({ status, code: error.code }, 'a request could not be read')
		answerRaw(socket, status)
	})
	return server
}

/** Listens, or throws an error that says what to do when the port is taken. Returns the port. */
export function listen(server: Server, port: number, host: string): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') reject(new Error(`port ${port} on ${host} is taken: set PORT to a free one`))
			else if (error.code === 'EACCES')
				reject(new Error(`port ${port} on ${host} may not be used by this user: set PORT to one above 1023`))
			else reject(error)
		})
		server.listen(port, host, () => {
			const address = server.address()
			resolve(typeof address === 'object' && address ? address.port : port)
		})
	})
}

/** Takes no new requests, lets those under way finish for `patience` milliseconds, then cuts them off. */
export function closeServer(server: Server, patience = 5000): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve())
		server.closeIdleConnections()
		setTimeout(() => server.closeAllConnections(), patience).unref()
	})
}

function statusOf(code: string | undefined): TurnedAway {
	if (code === 'HPE_HEADER_OVERFLOW') return 431
	return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

const reasons: Partial<Record<TurnedAway, string>> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' }

function answerRaw(socket: Duplex, status: TurnedAway): void {
	if (!socket.writable || !isTurnedAway(status)) {
		socket.destroy()
		return
	}
	const body = `${sentences[status].join('\n')}\n`
	const head = [
		`HTTP/1.1 ${status} ${reasons[status] ?? 'Bad Request'}`,
		'Connection: close',
		'Content-Type: text/plain; charset=utf-8',
		`Content-Length: ${Buffer.byteLength(body)}`,
		"Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
		'X-Content-Type-Options: nosniff',
		'Referrer-Policy: same-origin',
	]
	socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
