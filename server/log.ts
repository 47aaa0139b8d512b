import pino, { type Logger } from 'pino'
import type { Env } from './env.ts'

export type Log = Logger

/** One JSON line an event, to standard output. Never hand it what people typed, names, addresses or tokens: ids and codes only. */
export function makeLog(env: Pick<Env, 'logLevel'>): Log {
	return pino({ level: env.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
