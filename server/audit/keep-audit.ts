import type { Services } from '../context.ts'
import { linkEvents } from './link-events.ts'
import { minutesOf } from './witness.ts'

const everyMs = 1000

export interface AuditKeeper {
	readonly stop: () => Promise<void>
}

/** Links events within about a second of their commit for as long as the process serves; several processes take turns. */
export function keepAudit(services: Services): AuditKeeper {
	let turn: Promise<unknown> = Promise.resolve()
	const timer = setInterval(() => {
		turn = turn.then(() => linkWaiting(services))
	}, everyMs)
	timer.unref()
	return {
		async stop() {
			clearInterval(timer)
			await turn
		},
	}
}

/**
 * Links everything that waits now, and has the new end of the chain witnessed outside the database. Never throws: what cannot be linked now waits, and
 * `npm run audit -- verify` names it.
 */
export async function linkWaiting({ db, now, log, env }: Pick<Services, 'db' | 'now' | 'log' | 'env'>): Promise<void> {
	try {
		for (;;) {
			const linked = await linkEvents(db, now())
			if (!linked) return
			for (const seal of linked.seals) log.info({ day: seal.day, head: seal.head, events: seal.count }, 'a day of the audit was sealed')
			const isTrue = await minutesOf(env.dataDir).witness(db, linked)
			if (!isTrue) log.error({ position: linked.head.position }, 'the audit is not what was witnessed: run `npm run audit -- verify`')
		}
	} catch (error) {
		log.warn({ error: String(error) }, 'events could not be linked into the audit; they wait')
	}
}
