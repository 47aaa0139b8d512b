import type { Request, RequestHandler, Response } from 'express'
import { claimSteps, type ClaimStep } from '#moderation/contribution.ts'
import type { Actor } from '#moderation/actor.ts'
import { canHouse, type HouseAction } from '#moderation/permissions.ts'
import type { Services } from '../context.ts'
import type { Sessions } from '../members/session.ts'
import type { LiveDesks } from '../review/live-desks.ts'
import { requestContext } from './request-context.ts'

/** Any of these lets somebody look at the desk's queue. */
const queueActions = {
	review: ['see-review-queue', 'see-escalated'],
	verify: ['see-verify-queue'],
	merge: ['see-merge-queue'],
} as const satisfies Record<ClaimStep, readonly HouseAction[]>

/** Proxies and browsers give up on what is silent for a minute. */
const beatMs = 25_000
const mostUnsent = 64 * 1024

/**
 * Server-sent events at /live/review, /live/verify and /live/merge: `change` when the queue of that desk changed by something the viewer may see; what it was,
 * the page asks for itself. `after` (or `Last-Event-ID`) is where the viewer was. At each beat it is asked again whether they may still look.
 */
export function serveLive(services: Services, sessions: Sessions, live: LiveDesks, everyMs = beatMs): RequestHandler {
	const handle = async (step: ClaimStep, request: Request, response: Response): Promise<void> => {
		const actor = await actorOf(request)
		if (!mayWatch(actor, step)) return void response.status(actor.memberId === null ? 401 : 403).end()
		response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
		response.write('retry: 5000\n\n')
		const end = (): void => void response.end()
		const say = (words: string): void => {
			if (response.writableLength > mostUnsent) response.destroy()
			else if (!response.writableEnded) response.write(words)
		}
		const tell = (position: number): void => say(`id: ${position}\nevent: change\ndata: {}\n\n`)
		const stop = await live.watch({ step, actor, after: positionIn(request), tell, end })
		if (stop === null) return end()
		const beat = setInterval(() => {
			say(': still here\n\n')
			actorOf(request).then((now) => mayWatch(now, step) || end(), end)
		}, everyMs)
		beat.unref()
		const leave = (): void => {
			clearInterval(beat)
			stop()
		}
		response.on('close', leave)
		if (response.closed) leave()
	}
	const actorOf = async (request: Request): Promise<Actor> => (await requestContext(services, sessions, request)).context.actor
	return (request, response, next) => {
		const [, named] = /^\/live\/([a-z]+)$/.exec(request.path) ?? []
		const step = claimSteps.find((one) => one === named)
		if (step === undefined) return next()
		if (request.method !== 'GET') return void response.status(405).set('Allow', 'GET').end()
		handle(step, request, response).catch(next)
	}
}

function mayWatch(actor: Actor, step: ClaimStep): boolean {
	return queueActions[step].some((action) => canHouse(actor, action))
}

function positionIn(request: Request): number | null {
	const said = request.get('last-event-id') ?? request.query['after']
	return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : null
}
