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

async function browserPath(): Promise<string> {
	const chosen = process.env['CHROMIUM_PATH']
	if (chosen) return chosen
	if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath()
	const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
	if (!installed) throw new Error('no browser was found: install Chromium and set CHROMIUM_PATH to its program')
	return installed
}
