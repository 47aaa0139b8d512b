import { spawn, type ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeDb, type DatabaseClient } from '#db/client.ts'
import { databaseUrl, startEmbedded } from '#db/embedded.ts'
import type { Db } from '#db/schema.ts'
import { demoPeople } from '#server/members/demo-people.ts'
import { launchBrowser } from './browser.ts'
import { makeDataFolder } from './data-folder.ts'
import { freePort } from './running-server.ts'

const root = join(import.meta.dirname, '..', '..')

/** A running house of its own, with sample data and the people of the demonstration, and a real browser before it. */
export interface Site {
	readonly url: string
	/** Where it keeps what is given. */
	readonly dataDir: string
	readonly browser: Browser
	/** A browser of one person, signed in; without a name, of an anonymous reader. */
	person(userName?: string): Promise<Page>
	/** The database behind it, for what a test cannot wait for; closed with the site. */
	database(): Promise<Db>
	/** Kills the server without warning (SIGKILL); the database lives on. */
	kill(): Promise<void>
	/** Starts the server again on the same address and data. */
	restart(): Promise<void>
}

interface Running {
	readonly child: ChildProcess
	readonly ended: Promise<void>
}

/** Needs the built pages (`npm run build`, which `npm test` does). `browserArgs`: how its browser is started, beside the usual. */
export function useSite(browserArgs: readonly string[] = []): { readonly current: Site } {
	let site: Site | undefined
	let running: Running | undefined
	let directory = ''
	const contexts: BrowserContext[] = []
	let client: DatabaseClient | undefined
	beforeAll(async () => {
		directory = await makeDataFolder('site')
		const port = await freePort()
		running = await serve(directory, port)
		const url = `http://127.0.0.1:${port}`
		const browser = await launchBrowser(browserArgs)
		site = {
			url,
			dataDir: directory,
			browser,
			async person(userName) {
				const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } })
				contexts.push(context)
				const page = await context.newPage()
				if (userName !== undefined) await signIn(page, url, userName)
				return page
			},
			async database() {
				client ??= makeDb(databaseUrl((await startEmbedded(join(directory, 'postgres'))).url, 'ben_nuoc'), () => undefined, 1)
				return client.db
			},
			async kill() {
				running?.child.kill('SIGKILL')
				await running?.ended
			},
			async restart() {
				running = await serve(directory, port)
			},
		}
	})
	afterAll(async () => {
		for (const context of contexts) await context.close()
		await site?.browser.close()
		await client?.close()
		running?.child.kill('SIGTERM')
		await running?.ended
		await rm(directory, { recursive: true, force: true, maxRetries: 5 })
	})
	return {
		get current() {
			if (!site) throw new Error('the site is there only inside tests and hooks')
			return site
		},
	}
}

function serve(directory: string, port: number): Promise<Running> {
	const child = spawn(process.execPath, [join(root, 'server/index.ts'), 'test'], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: directory, LOG_LEVEL: 'warn' },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let said = ''
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	return new Promise((resolve, reject) => {
		const listen = (chunk: Buffer): void => {
			said += chunk.toString()
			if (/Bến Nước: http/.test(said)) resolve({ child, ended })
		}
		child.stdout.on('data', listen)
		child.stderr.on('data', listen)
		child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
	})
}

export async function signIn(page: Page, url: string, userName: string): Promise<void> {
	const person = demoPeople.find((one) => one.userName === userName)
	if (!person) throw new Error(`no person of the demonstration is called ${userName}`)
	await page.goto(`${url}/sign-in`)
	await page.fill('[name=who]', person.userName)
	await page.fill('[name=password]', person.password)
	await page.click('main button[type=submit]')
	await page.waitForURL((address) => address.pathname !== '/sign-in')
}
