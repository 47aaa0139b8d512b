import type { Request, RequestHandler, Response } from 'express'
import { isbot } from 'isbot'
import { dayHere } from '#moderation/day-here.ts'
import { addSeen, type SeenKind } from '#db/write/seen.ts'
import type { Services } from '../context.ts'
import { describeError } from '../describe-error.ts'

const everyMs = 15_000
/** Far more than are read between two writings; what comes above it is not counted. */
const most = 20_000

export interface SeenCounter {
	/** Stands before pages and files and counts what they answered. */
	readonly handler: RequestHandler
	/** Writes down what was counted since the last time. */
	flush(): Promise<void>
	stop(): Promise<void>
}

/**
 * Counts how often public entries are read and public files taken, a number a day and nothing else: no address, no cookie, no time of day. Robots and what
 * browsers fetch in advance are left out. The numbers gather in memory and are written every quarter of a minute, so that no page waits for them.
 */
export function countSeen({ db, now, log }: Pick<Services, 'db' | 'now' | 'log'>): SeenCounter {
	let counts = new Map<string, number>()
	let writing: Promise<void> = Promise.resolve()
	const flush = (): Promise<void> => {
		const taken = counts
		counts = new Map()
		if (taken.size > 0)
			writing = writing
				.then(() => db.transaction().execute((trx) => addSeen(trx, [...taken].map(toSeen))))
				.catch((error: unknown) => log.warn({ error: describeError(error) }, 'what was read could not be counted'))
		return writing
	}
	const timer = setInterval(() => void flush(), everyMs)
	timer.unref()
	return {
		handler: (request, response, next) => {
			const found = whatIsRead(request)
			if (found !== null)
				response.once('finish', () => {
					if (!wasRead(request, response, found.kind)) return
					const key = `${found.kind} ${dayHere(now())} ${found.name}`
					if (counts.size < most || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
				})
			next()
		},
		flush,
		async stop() {
			clearInterval(timer)
			await flush()
		},
	}
}

const addresses: readonly (readonly [SeenKind, RegExp])[] = [
	['pages', /^\/registry\/([A-Za-z0-9-]{1,60})$/],
	['records', /^\/registry\/([A-Za-z0-9-]{1,60})\.jsonld$/],
	['downloads', /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/original$/],
]

function whatIsRead(request: Request): { readonly kind: SeenKind; readonly name: string } | null {
	if (request.method !== 'GET' || request.query['_data'] !== undefined) return null
	for (const [kind, address] of addresses) {
		const name = address.exec(request.path)?.[1]
		if (name !== undefined) return { kind, name }
	}
	return null
}

/** Found and sent, from its beginning, to somebody who reads; a file only where it is public. */
function wasRead(request: Request, response: Response, kind: SeenKind): boolean {
	const agent = request.get('user-agent')
	if (agent === undefined || isbot(agent) || /prefetch|prerender/.test(request.get('sec-purpose') ?? request.get('purpose') ?? ''))
		return false
	if (kind !== 'downloads') return response.statusCode === 200 || response.statusCode === 304
	if (!String(response.getHeader('Cache-Control')).startsWith('public')) return false
	if (response.statusCode === 206) return String(response.getHeader('Content-Range')).startsWith('bytes 0-')
	return response.statusCode === 200
}

function toSeen([key, count]: [string, number]): Parameters<typeof addSeen>[1][number] {
	const [kind = '', day = '', name = ''] = key.split(' ')
	return { kind: kind === 'records' || kind === 'downloads' ? kind : 'pages', day, name, count }
}
