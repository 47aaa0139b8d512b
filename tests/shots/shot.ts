import type { Page } from 'playwright-core'

/** One page to take, and what is done before it is taken. */
export interface Shot {
	/** Names the picture's file. */
	readonly name: string
	/** May name what was prepared: `:review`, `:verify` and so on. */
	readonly path: string
	/** Signs in as this person of the demonstration first; absent: nobody. */
	readonly as?: string
	/** The status the page must answer with; 200 when absent. */
	readonly status?: number
	/** What is done on the page before it is taken: a menu opened, a form sent. */
	readonly before?: (page: Page) => Promise<unknown>
}
