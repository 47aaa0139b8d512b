import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as driver, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A real browser: CHROMIUM_PATH if given, else the one that comes with npm, else the system's. Its own safeguards (CORS, CSP, SameSite) stay on. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	return driver.launch({ executablePath: await browserPath(), args: [...args, ...more], headless: true })
}

/** A browser whose storage lives on in `folder` after it is closed. */
export async function launchProfile(folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
	return driver.launchPersistentContext(folder, { ...options, executablePath: await browserPath(), args: [...args], headless: true })
}

/** A browser as people have it: a process of its own with a profile, which can be killed as an empty battery would. */
export interface OwnBrowser {
	readonly browser: Browser
	readonly context: BrowserContext
	kill(): Promise<void>
}

export async function spawnBrowser(folder: string): Promise<OwnBrowser> {
	const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--no-first-run', 'about:blank']
	const child = spawn(await browserPath(), [...args, ...own], { stdio: ['ignore', 'ignore', 'pipe'] })
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	const address = await new Promise<string>((resolve, reject) => {
		let said = ''
		child.stderr.on('data', (data: Buffer) => {
			said += data.toString()
			const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
			if (found) resolve(found)
		})
		child.once('exit', (code) => reject(new Error(`the browser ended (${code}) before it listened:\n${said}`)))
	})
	const browser = await driver.connectOverCDP(address, { isLocal: true })
	const [context] = browser.contexts()
	if (!context) throw new Error('the browser has no profile open')
	return {
		browser,
		context,
		async kill() {
			child.kill('SIGKILL')
			await ended
			await browser.close().catch(() => undefined)
		},
	}
}

async function browserPath(): Promise<string> {
	const chosen = process.env['CHROMIUM_PATH']
	if (chosen) return chosen
	if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath()
	const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
	if (!installed) throw new Error('no browser was found: install Chromium and set CHROMIUM_PATH to its program')
	return installed
}
