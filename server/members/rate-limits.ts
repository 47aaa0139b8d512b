import { createHmac, randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { networkOf } from './network-of.ts'

const minute = 60
const hour = 60 * minute

/**
 * How often something may be tried, by whom. `pair`: one account from one address; `account`: from everywhere; `address`: whatever the account.
 * A whole village may share one address, so that bound is wide, and a success gives its point back.
 */
const bounds = {
	'sign-in:pair': { points: 8, duration: 15 * minute },
	'sign-in:account': { points: 60, duration: hour },
	'sign-in:address': { points: 100, duration: 15 * minute },
	'sign-up:address': { points: 20, duration: hour },
	'password:account': { points: 8, duration: 15 * minute },
	'password:address': { points: 100, duration: 15 * minute },
	'report:account': { points: 10, duration: hour },
	'report:address': { points: 30, duration: hour },
	/** Guesses at one slip are bounded by `hearGuess`; this is for those who try many. */
	'slip:address': { points: 40, duration: 15 * minute },
	'export:account': { points: 4, duration: hour },
	'erase:account': { points: 8, duration: 15 * minute },
	'contact:account': { points: 10, duration: hour },
	'contact:address': { points: 40, duration: hour },
} as const
type Bound = keyof typeof bounds

export type Deed = 'sign-in' | 'sign-up' | 'password' | 'contact' | 'report' | 'slip' | 'export' | 'erase'

/** Counts attempts in the database, for all processes together; keys are hashed with a secret, so the table names nobody. */
export interface RateLimits {
	/** Counts one attempt, or refuses it as `too-many-attempts`. */
	attempt(deed: Deed, account: string, address: string): Promise<Result<null>>
	/** The attempt succeeded: it is not held against the account or the address. */
	forgive(deed: Deed, account: string, address: string): Promise<void>
	/** A keyed hash, hex: what is counted is found again and names nobody; what bears it comes from this house. */
	sign(text: string): string
}

export function makeRateLimits(pool: pg.Pool, secret: string): RateLimits {
	const names = Object.keys(bounds).filter(isBound)
	const limiters = new Map(
		names.map((name, index) => [
			name,
			new RateLimiterPostgres({
				storeClient: pool,
				storeType: 'pool',
				tableName: 'rate_limit',
				tableCreated: true,
				clearExpiredByTimeout: index === 0,
				keyPrefix: name,
				...bounds[name],
			}),
		]),
	)
	const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('hex')
	const countersOf = (deed: Deed, account: string, address: string) => {
		const network = networkOf(address)
		const keys = { pair: `${account} ${network}`, account, address: network }
		return (['address', 'account', 'pair'] as const).flatMap((part) => {
			const name = `${deed}:${part}`
			const limiter = isBound(name) ? limiters.get(name) : undefined
			return limiter ? [{ part, limiter, key: sign(`${name} ${keys[part]}`) }] : []
		})
	}
	return {
		sign,
		async attempt(deed, account, address) {
			for (const { limiter, key } of countersOf(deed, account, address)) {
				const refused = await limiter.consume(key).then(
					() => undefined,
					(reason: unknown) => reason,
				)
				if (refused instanceof RateLimiterRes)
					return refuse({ code: 'too-many-attempts', retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) })
				if (refused !== undefined) throw refused
			}
			return accept(null)
		},
		async forgive(deed, account, address) {
			for (const { part, limiter, key } of countersOf(deed, account, address)) {
				if (part === 'pair') await limiter.delete(key)
				else await limiter.reward(key)
			}
		},
	}
}

/** The secret the keys are hashed with: made once (whole, or not at all), kept beside the data, shared by every process on it. */
export async function rateLimitSecret(dataDir: string): Promise<string> {
	const path = join(dataDir, 'rate-limit.key')
	const made = `${path}.${randomBytes(6).toString('hex')}`
	await writeFile(made, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
	await link(made, path).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error
	})
	await rm(made)
	return readFile(path, 'utf8')
}

function isBound(name: string): name is Bound {
	return name in bounds
}
