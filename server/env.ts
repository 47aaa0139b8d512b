import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isMasterKey } from './collection/is-master-key.ts'
import { clamdAddress, type ClamdAddress } from './media/clamd.ts'

export const modes = ['production', 'demo', 'development', 'test'] as const
export type Mode = (typeof modes)[number]

const text = z.string().trim().min(1)
const schema = z.object({
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	HOST: text.default('127.0.0.1'),
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	DATA_DIR: text.default('var'),
	PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
	TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
	FFMPEG_PATH: text.optional(),
	SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	MAIL_FROM: text
		.max(200)
		.regex(/^(?:[^<>\r\n]* <)?[^\s<>@]+@[^\s<>@]+>?$/)
		.optional(),
	HELP_PHONE: text.regex(/^[+\d][\d .()-]{5,19}$/).optional(),
	ACT_OFFICE: text.max(40).default('SVHTTDL'),
	ACT_REQUIRED: z.enum(['yes', 'no']).default('no'),
	REPORT_CONTACT_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
	CLAMD_URL: text.refine((url) => clamdAddress(url) !== undefined).optional(),
	COLLECTION_KEY: text.refine((keys) => keys.split(',').every(isMasterKey)).optional(),
	COLLECTION_KEY_FILE: text.optional(),
	WORKER_CONCURRENCY: z.coerce
		.number()
		.int()
		.min(1)
		.max(16)
		.default(Math.min(4, Math.max(1, availableParallelism() - 1))),
})

const remedies: Readonly<Record<string, string>> = {
	PORT: 'must be a whole number from 0 to 65535',
	DATABASE_URL: 'must be like postgres://user:password@host:5432/database',
	PUBLIC_URL: 'must be the address people type, like https://bennuoc.example',
	TRUST_PROXY: 'must be the number of proxies in front, 0 to 5',
	LOG_LEVEL: 'must be debug, info, warn, error or silent',
	SMTP_URL: 'must be like smtp://user:password@host:587, or smtps:// for TLS from the start',
	MAIL_FROM: 'must be an address like bennuoc@example.org, or Bến Nước <bennuoc@example.org>',
	HELP_PHONE: 'must be a telephone number, like 0262 3 811 811',
	ACT_OFFICE: 'must be the sign of an office, like SVHTTDL',
	ACT_REQUIRED: 'must be yes or no',
	REPORT_CONTACT_DAYS: 'must be a whole number of days from 0 to 3650',
	CLAMD_URL: 'must be like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
	COLLECTION_KEY: 'must be 64 hexadecimal digits, or several such with commas between, the one in force first',
	WORKER_CONCURRENCY: 'must be a whole number from 1 to 16',
}

/** Settings whose values no message repeats. */
const secrets: readonly string[] = ['DATABASE_URL', 'SMTP_URL', 'COLLECTION_KEY']

/** All settings of the house, parsed once at start; nothing else reads the environment. */
export interface Env {
	readonly mode: Mode
	readonly port: number
	readonly host: string
	/** Absent: the embedded PostgreSQL under `dataDir`. */
	readonly databaseUrl: string | undefined
	readonly dataDir: string
	/** The one origin pages are served from; unsafe requests from any other are refused. */
	readonly publicUrl: string
	/** How many proxies in front are believed about the caller's address. */
	readonly trustProxy: number
	readonly secureCookies: boolean
	readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
	readonly ffmpegPath: string | undefined
	/** Absent: no letters are sent, notices are read on the site alone. */
	readonly smtpUrl: string | undefined
	/** Who letters are from. */
	readonly mailFrom: string
	/** Who cannot record or type may call here. Absent: no number is shown. */
	readonly helpPhone: string | undefined
	/** Sign of the office whose numbered acts are offered first. */
	readonly actOffice: string
	/** Whether every merge needs a numbered act; national treasures always do. */
	readonly isActRequired: boolean
	/** Days after its answer until how to reach a reporter is erased. */
	readonly reportContactDays: number
	/** Where ClamAV's daemon listens; undefined: files are not scanned for viruses. */
	readonly clamd: ClamdAddress | undefined
	/** Master keys of what collectors seal, the one in force first; they come before the file. */
	readonly collectionKeys: string | undefined
	/** The file of those keys; undefined in production without one: the house then seals nothing. */
	readonly collectionKeyFile: string | undefined
	readonly workerConcurrency: number
}

/** Throws one error that names every bad variable, its value and what it must be. */
export function parseEnv(mode: Mode, variables: Record<string, string | undefined>): Env {
	const given = Object.fromEntries(Object.keys(schema.shape).flatMap((key) => (variables[key] ? [[key, variables[key]]] : [])))
	const parsed = schema.safeParse(given)
	if (!parsed.success) {
		const faults = parsed.error.issues.map((issue) => {
			const name = String(issue.path[0])
			return `  ${name} = ${secrets.includes(name) ? '(kept to itself)' : JSON.stringify(given[name])}: ${remedies[name] ?? issue.message}`
		})
		throw new Error(`these settings in the environment cannot be used; correct or remove them:\n${faults.join('\n')}`)
	}
	const env = parsed.data
	const publicUrl = new URL(env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`).origin
	return {
		mode,
		port: env.PORT,
		host: mode === 'demo' ? '127.0.0.1' : env.HOST,
		databaseUrl: env.DATABASE_URL,
		dataDir: resolve(env.DATA_DIR),
		publicUrl,
		trustProxy: env.TRUST_PROXY,
		secureCookies: mode === 'production',
		logLevel: env.LOG_LEVEL,
		ffmpegPath: env.FFMPEG_PATH,
		smtpUrl: env.SMTP_URL,
		mailFrom: env.MAIL_FROM ?? `Bến Nước <khong-tra-loi@${new URL(publicUrl).hostname}>`,
		helpPhone: env.HELP_PHONE,
		actOffice: env.ACT_OFFICE,
		isActRequired: env.ACT_REQUIRED === 'yes',
		reportContactDays: env.REPORT_CONTACT_DAYS,
		clamd: env.CLAMD_URL === undefined ? undefined : clamdAddress(env.CLAMD_URL),
		collectionKeys: env.COLLECTION_KEY,
		collectionKeyFile: env.COLLECTION_KEY_FILE ?? (mode === 'production' ? undefined : join(resolve(env.DATA_DIR), 'collection.key')),
		workerConcurrency: env.WORKER_CONCURRENCY,
	}
}
