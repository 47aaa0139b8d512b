import type { Page } from 'playwright-core'
import { filmOf } from '../server/media/film-sample.ts'
import type { Shot } from './shot.ts'

/** A silent film of our own making, as a phone writes it. */
export const film = {
	name: 'Lễ cúng bến nước.mov',
	mimeType: 'video/quicktime',
	buffer: filmOf({ width: 320, height: 180, frames: 4, turn: 'none', location: '' }),
}

/** To the page that covers parts of the film of a contribution at the desk. */
const toFilm = async (page: Page): Promise<void> => {
	const masks = page.locator('a[href*="/mask/"]')
	await masks.last().click()
	await page.waitForURL(/\/mask\//)
	await page.locator('[name=kind]').first().waitFor()
}

/** A film of which a place is covered, or a stretch of time silenced. */
export const filmShots: readonly Shot[] = [{ name: 'mask-film', path: '/review/:filmed', as: 'mailan', before: toFilm }]
