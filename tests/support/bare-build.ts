import type { ServerBuild } from '@remix-run/node'

/** A build of these routes alone, as Remix's bundler would hand it to the server. */
export function bareBuild(
	entry: ServerBuild['entry']['module'],
	routes: ServerBuild['routes'],
	assets?: ServerBuild['assets'],
): ServerBuild {
	return {
		mode: 'production',
		entry: { module: entry },
		routes,
		assets: assets ?? { version: '1', entry: { module: '', imports: [] }, routes: {}, url: '' },
		publicPath: '/',
		assetsBuildDirectory: '',
		future: {
			v3_fetcherPersist: true,
			v3_relativeSplatPath: true,
			v3_throwAbortReason: true,
			v3_singleFetch: false,
			v3_lazyRouteDiscovery: false,
		},
		isSpaMode: false,
	}
}
