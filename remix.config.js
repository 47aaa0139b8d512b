/**
 * The one source of the Remix options; vite.config.ts imports it.
 *
 * Remix 2.17.5 is the last of its line, so two features with unpatched advisories stay off:
 * single fetch (GHSA-rxv8-25v2-qmq8) and lazy route discovery (GHSA-chx6-hx7r-mcp5).
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
	appDirectory: 'app',
	buildDirectory: 'build',
	serverModuleFormat: 'esm',
	ignoredRouteFiles: ['**/.*', '**/*.test.*'],
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_singleFetch: false,
		v3_lazyRouteDiscovery: false,
		v3_routeConfig: false,
	},
}
