import type { Actor } from '#moderation/actor.ts'
import type { Db } from '#db/schema.ts'
import type { Env } from './env.ts'
import type { Vault } from './collection/vault.ts'
import type { Log } from './log.ts'
import type { MediaWorker } from './media/media-worker.ts'
import type { VirusScanner } from './media/virus-scanner.ts'
import type { RateLimits } from './members/rate-limits.ts'
import type { Mailer } from './notify/mailer.ts'
import type { Storage } from './storage/storage.ts'

/** The services of a running house; built once at start. */
export interface Services {
	readonly env: Env
	readonly db: Db
	readonly storage: Storage
	readonly log: Log
	/** The child process in which strangers' files are decoded. */
	readonly media: MediaWorker
	/** Absent where CLAMD_URL is not set: files are then not scanned, and not held. */
	readonly scanner?: VirusScanner
	readonly limits: RateLimits
	/** Sends letters; absent where the house sends none. */
	readonly mailer?: Mailer
	/** Seals and opens what collectors keep secret; absent where the house has no key: nothing is then sealed. */
	readonly vault?: Vault
	readonly now: () => Date
}

/** All that a deed may use: the services, and who is acting. Built for each request or job; a test builds its own. */
export interface Context extends Services {
	readonly actor: Actor
}
