import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node'

declare module '@remix-run/server-runtime' {
	interface ServerEntryModule {
		/** The page as HTML without what only scripts would need; entry.server offers it beside Remix's own export. */
		renderPlain?: (context: EntryContext, url: string, loadContext: AppLoadContext) => string
	}
}

export interface PlainPage {
	readonly html: string
	/** Made for a member: nobody else's to see, nor to keep. */
	readonly isPrivate: boolean
}

/** A page that was found and has no scripts; null when only Remix's own way can answer: another address, a redirect, a refusal, a failure. */
export type ShortWay = (request: Request, loadContext: AppLoadContext) => Promise<PlainPage | null>

type Route = ServerBuild['routes'][string]
type Match = EntryContext['staticHandlerContext']['matches'][number]

interface Way {
	readonly address: RegExp
	readonly chain: readonly Route[]
	readonly context: Omit<EntryContext, 'staticHandlerContext' | 'serializeError'>
}

/** The plain pages most read: no scripts, nothing but a path with at most one identifier in it. */
const addresses: Readonly<Record<string, RegExp>> = {
	'routes/_index': /^\/$/,
	'routes/registry._index': /^\/registry$/,
	'routes/registry.$identifier': /^\/registry\/(?<identifier>[A-Za-z0-9-]+)$/,
}

/**
 * Makes the public's pages from the same routes, loaders and components as Remix does, without what they do not need: finding one of all the house's
 * routes four times over, a fresh Request for every loader, data written as JSON and read again, the data once more for scripts.
 */
export function makeShortWay(build: ServerBuild): ShortWay {
	const { renderPlain } = build.entry.module
	const ways = renderPlain ? waysOf(build) : []
	return async (request, loadContext) => {
		const url = new URL(request.url)
		if (!renderPlain || request.method !== 'GET' || url.searchParams.has('_data')) return null
		for (const way of ways) {
			const found = way.address.exec(url.pathname)
			if (found) return makePage(way, { ...found.groups }, url, request, loadContext, renderPlain)
		}
		return null
	}
}

async function makePage(
	{ chain, context }: Way,
	params: Record<string, string>,
	url: URL,
	request: Request,
	loadContext: AppLoadContext,
	renderPlain: NonNullable<ServerBuild['entry']['module']['renderPlain']>,
): Promise<PlainPage | null> {
	try {
		const loaded = await Promise.all(
			chain.map(
				async ({ id, module }) => [id, module.loader ? await module.loader({ request, params, context: loadContext }) : null] as const,
			),
		)
		if (loaded.some(([, data]) => data instanceof Response)) return null
		const staticHandlerContext: EntryContext['staticHandlerContext'] = {
			...{ basename: '/', errors: null, actionData: null, statusCode: 200, loaderHeaders: {}, actionHeaders: {}, activeDeferreds: null },
			location: { pathname: url.pathname, search: url.search, hash: '', state: null, key: 'default' },
			matches: chain.map((route) => matchOf(route, params, url.pathname)),
			loaderData: Object.fromEntries(loaded),
		}
		const html = renderPlain({ ...context, staticHandlerContext, serializeError: toError }, request.url, loadContext)
		return { html, isPrivate: loadContext.member !== null }
	} catch {
		// Remix's way meets the same, and tells it and logs it as everywhere else.
		return null
	}
}

function matchOf({ id, path, index, module }: Route, params: Record<string, string>, pathname: string): Match {
	const base = id === 'root' ? '/' : pathname
	const route = { id, ...(path === undefined ? {} : { path }), ...(index ? { index } : {}), handle: module.handle }
	return { params, pathname: base, pathnameBase: base, route }
}

function waysOf(build: ServerBuild): Way[] {
	return Object.entries(addresses).flatMap(([leaf, address]) => {
		const chain = chainTo(build.routes, leaf)
		const isPlain = chain.length > 0 && chain.every(({ module }) => !isHydrated(module.handle) && module.headers === undefined)
		return isPlain ? [{ address, chain, context: contextOf(build, chain) }] : []
	})
}

/** From the root to the route; empty where there is none. */
function chainTo(routes: ServerBuild['routes'], leaf: string): Route[] {
	const route = routes[leaf]
	if (!route) return []
	return route.parentId === undefined ? [route] : [...chainTo(routes, route.parentId), route]
}

function isHydrated(handle: unknown): boolean {
	return typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
}

function contextOf(build: ServerBuild, chain: readonly Route[]): Way['context'] {
	const ids = new Set(chain.map(({ id }) => id))
	const some = Object.entries(build.assets.routes).filter(([id]) => ids.has(id))
	return {
		manifest: { ...build.assets, routes: Object.fromEntries(some) },
		routeModules: Object.fromEntries(chain.map(({ id, module }) => [id, module])),
		serverHandoffString: '{}',
		future: build.future,
		isSpaMode: build.isSpaMode,
	}
}

function toError(error: Error): { message: string } {
	return { message: error.message }
}
