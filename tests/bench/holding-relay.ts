import { createServer, request as ask } from 'node:http'

/** A proxy that takes a whole request before it passes it on, as nginx does unless told otherwise (`proxy_request_buffering on`): what was cut off is lost. */
export interface HoldingRelay {
	readonly port: number
	close(): Promise<void>
}

export async function openHoldingRelay(serverPort: number): Promise<HoldingRelay> {
	const server = createServer((near, answer) => {
		const parts: Buffer[] = []
		near.on('data', (part: Buffer) => parts.push(part))
		near.on('error', () => undefined)
		near.on('end', () => {
			const { method, url, headers } = near
			const far = ask({ host: '127.0.0.1', port: serverPort, method, path: url, headers }, (told) => {
				answer.writeHead(told.statusCode ?? 502, told.headers)
				told.pipe(answer)
			})
			far.on('error', () => answer.destroy())
			far.end(Buffer.concat(parts))
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	return {
		port: typeof address === 'object' && address ? address.port : 0,
		async close() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}
