declare module 'autocannon' {
	interface Options {
		readonly url: string
		readonly connections: number
		/** Seconds. */
		readonly duration: number
		readonly timeout?: number
		readonly headers?: Readonly<Record<string, string>>
		readonly requests?: readonly { readonly method: 'GET'; readonly path: string }[]
	}
	interface Result {
		readonly '2xx': number
		readonly non2xx: number
		readonly errors: number
		readonly timeouts: number
		/** Seconds it took. */
		readonly duration: number
		readonly throughput: { readonly total: number }
		readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number }
	}
	export default function autocannon(options: Options): Promise<Result>
}
