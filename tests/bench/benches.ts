import type { Bench } from './bench.ts'
import * as pages from './pages.ts'

/** All there are, in the order in which `npm run bench` takes them. */
export const benches: readonly Bench[] = [pages]
