import { mkdir } from 'node:fs/promises'
import type { RequestHandler } from 'express'
import { system } from '#moderation/actor.ts'
import type { Context, Services } from '../context.ts'
import type { Sessions } from '../members/session.ts'
import { expireUploads } from './expire-uploads.ts'
import { formMount } from './form-mount.ts'
import { PostgresLocker } from './postgres-locker.ts'
import { reconcileUploads } from './reconcile-uploads.ts'
import { uploadMount } from './tus.ts'
import { uploadFolder } from './upload-folder.ts'

const minute = 60 * 1000

export interface UploadKeeping {
	readonly mounts: readonly RequestHandler[]
	readonly stop: () => Promise<void>
}

/** Opens the upload address and keeps it in order: at the start and every minute what a crash left is mended, every hour the forgotten is removed. */
export async function keepUploads(services: Services, sessions: Sessions, databaseUrl: string): Promise<UploadKeeping> {
	await mkdir(uploadFolder(services.env), { recursive: true, mode: 0o700 })
	const context: Context = { ...services, actor: system }
	const locker = new PostgresLocker(databaseUrl)
	const running = new Set<Promise<unknown>>()
	const inBackground = (what: string, work: () => Promise<unknown>): void => {
		const done = work()
			.catch((error: unknown) => services.log.error({ error: error instanceof Error ? error.stack : String(error) }, `${what} failed`))
			.finally(() => running.delete(done))
		running.add(done)
	}
	inBackground('mending uploads', () => reconcileUploads(context, 0))
	const timers = [
		setInterval(() => inBackground('mending uploads', () => reconcileUploads(context, minute)), minute),
		setInterval(() => inBackground('removing forgotten uploads', () => expireUploads(context, locker)), 60 * minute),
	]
	return {
		mounts: [uploadMount(services, sessions, locker), formMount(services, sessions)],
		async stop() {
			timers.forEach(clearInterval)
			await Promise.all(running)
			await locker.close()
		},
	}
}
