import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { mkdir } from 'node:fs/promises'
import express, { type RequestHandler } from 'express'
import * as tus from 'tus-js-client'
import { afterAll, beforeAll } from 'vitest'
import type { ContributionState } from '#moderation/lifecycle.ts'
import { guardOrigin } from '#server/http/guard-origin.ts'
import { securityHeaders } from '#server/http/security-headers.ts'
import { makeSessions } from '#server/members/session.ts'
import { PostgresLocker } from '#server/upload/postgres-locker.ts'
import { uploadMount } from '#server/upload/tus.ts'
import { uploadFolder } from '#server/upload/upload-folder.ts'
import { type TestHouse, useHouse } from './context.ts'

export interface Giver {
	readonly memberId: string
	readonly cookie: string
}

export interface UploadSite {
	readonly house: TestHouse
	readonly url: string
	readonly locker: PostgresLocker
	/** A signed-in contributor. */
	giver(): Promise<Giver>
	draft(memberId: string, state?: ContributionState): Promise<string>
	/** A raw request as our own pages would send it. */
	ask(path: string, method: string, cookie?: string, headers?: Record<string, string>, body?: Buffer): Promise<Response>
}

/** A house whose upload address answers over HTTP; `more` adds handlers behind it. */
export function useUploadSite(more?: (house: TestHouse) => RequestHandler): { readonly current: UploadSite } {
	const house = useHouse()
	let site: (UploadSite & { server: Server }) | undefined
	beforeAll(async () => {
		site = await open(house.current, more?.(house.current))
	})
	afterAll(async () => {
		site?.server.closeAllConnections()
		site?.server.close()
		await site?.locker.close()
	})
	return {
		get current() {
			if (!site) throw new Error('the upload site is there only inside tests and hooks')
			return site
		},
	}
}

async function open(house: TestHouse, more?: RequestHandler): Promise<UploadSite & { server: Server }> {
	const { services, client } = house
	await mkdir(uploadFolder(services.env), { recursive: true })
	const sessions = makeSessions(client.pool, services.env)
	const locker = new PostgresLocker(client.url)
	const app = express()
	app.use(securityHeaders(services.env), guardOrigin(services.env.publicUrl), uploadMount(services, sessions, locker))
	if (more) app.use(more)
	const server = createServer(app)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
	return {
		house,
		server,
		url,
		locker,
		async giver() {
			const { memberId } = await house.member('contributor')
			return { memberId, cookie: (await sessions.begin(memberId, new Date())).split(';')[0] ?? '' }
		},
		draft: (memberId, state = 'draft') => insertDraft(house, memberId, state),
		ask: (path, method, cookie, headers = {}, body) =>
			fetch(url + path, {
				method,
				headers: { origin: url, 'tus-resumable': '1.0.0', ...(cookie ? { cookie } : {}), ...headers },
				...(body ? { body: new Uint8Array(body) } : {}),
			}),
	}
}

async function insertDraft({ client, clock }: TestHouse, memberId: string, state: ContributionState): Promise<string> {
	const id = randomUUID()
	const now = clock.now
	await client.db
		.insertInto('contribution')
		.values({
			id,
			code: id.slice(0, 8),
			member_id: memberId,
			state,
			version: 1,
			kind: 'mix',
			title: 'Thử tải lên',
			place_id: null,
			heritage_class: null,
			credit_choice: null,
			licence: null,
			reviewed_by: null,
			verified_by: null,
			created_at: now,
			updated_at: now,
			submitted_at: null,
			state_since: now,
		})
		.execute()
	return id
}

/** The Upload-Metadata header of tus: keys in clear, values in base64 of UTF-8. */
export function metadataHeader(values: Record<string, string>): string {
	return Object.entries(values)
		.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
		.join(',')
}

/** Bytes that begin like a JPEG, so that a hasty look takes them for one. */
export function someBytes(length: number): Buffer {
	const bytes = randomBytes(length)
	Buffer.from([0xff, 0xd8, 0xff, 0xe0]).copy(bytes)
	return bytes
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export interface Sending {
	readonly url: string
	readonly cookie: string
	readonly contributionId: string
	readonly bytes: Buffer
	readonly name?: string
	readonly hash?: string
	readonly chunkSize?: number
	readonly uploadUrl?: string
	readonly retryDelays?: number[]
	readonly onProgress?: (sent: number) => void
}

/** Sends with tus-js-client until done; resolves to the upload's id. */
export function send(sending: Sending): Promise<string> {
	return new Promise((resolve, reject) => {
		const upload: tus.Upload = new tus.Upload(sending.bytes, {
			endpoint: `${sending.url}/files`,
			chunkSize: sending.chunkSize ?? 64 * 1024,
			retryDelays: sending.retryDelays ?? [50, 100, 200, 400, 800, 1600],
			headers: { cookie: sending.cookie, origin: new URL(sending.url).origin },
			metadata: {
				contributionId: sending.contributionId,
				name: sending.name ?? 'ảnh.jpg',
				type: 'image/jpeg',
				...(sending.hash ? { sha256: sending.hash } : {}),
			},
			...(sending.uploadUrl ? { uploadUrl: sending.uploadUrl } : {}),
			onProgress: (sent) => sending.onProgress?.(sent),
			onError: reject,
			onSuccess: () => resolve(new URL(upload.url ?? '', sending.url).pathname.split('/').pop() ?? ''),
		})
		upload.start()
	})
}
