import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

interface Pace {
	readonly perSecond: number
	readonly seconds: number
}

/**
 * Asks for the paths in turn, at even moments whether or not earlier answers have come. Milliseconds from the moment each was due to the last byte
 * of its answer: what waits in a queue has waited. Rejects when an answer is no success.
 */
export async function readSteadily(url: string, paths: readonly string[], { perSecond, seconds }: Pace): Promise<number[]> {
	const agent = new Agent({ keepAlive: true })
	const begun = performance.now()
	const asked = Array.from({ length: perSecond * seconds }, async (_, index) => {
		const due = begun + (index * 1000) / perSecond
		await wait(Math.max(0, due - performance.now()))
		await read(`${url}${paths[index % paths.length] ?? '/'}`, agent)
		return performance.now() - due
	})
	try {
		return await Promise.all(asked)
	} finally {
		agent.destroy()
	}
}

function read(url: string, agent: Agent): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = get(url, { agent, timeout: 60_000 }, (answer) => {
			answer.resume()
			answer.once('error', reject)
			answer.once('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`))))
		})
		request.once('timeout', () => request.destroy(new Error(`${url} did not answer within a minute`)))
		// The server may close an idle connection at the moment it is taken up again; browsers ask once more, and so do we.
		request.once('error', (error: NodeJS.ErrnoException) => {
			if (request.reusedSocket && error.code === 'ECONNRESET') read(url, agent).then(resolve, reject)
			else reject(error)
		})
	})
}
