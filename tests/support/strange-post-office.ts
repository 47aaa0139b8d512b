import { createServer, type Server } from 'node:net'

/** A post office that answers as told at RCPT, and after the end of the text; `cut` breaks the connection. */
export async function strangePostOffice({ rcpt = '250 ok', end = '250 taken' }: { rcpt?: string; end?: string }) {
	const server: Server = createServer((socket) => {
		let inText = false
		let rest = ''
		const answer = (line: string): void => {
			if (line === 'cut') socket.destroy()
			else socket.write(`${line}\r\n`)
		}
		socket.on('error', () => undefined)
		socket.write('220 strange\r\n')
		socket.on('data', (chunk) => {
			rest += chunk.toString('latin1')
			const lines = rest.split('\r\n')
			rest = lines.pop() ?? ''
			for (const line of lines) {
				if (inText) {
					if (line !== '.') continue
					inText = false
					answer(end)
				} else if (/^RCPT/i.test(line)) answer(rcpt)
				else if (/^DATA/i.test(line)) {
					inText = true
					answer('354 go on')
				} else answer('250 ok')
			}
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	return { url: `smtp://127.0.0.1:${port}`, close: () => server.close() }
}
