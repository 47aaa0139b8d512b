import * as audit from './audit.ts'
import type { Bench } from './bench.ts'
import * as intake from './intake.ts'
import * as match from './match-bench.ts'
import * as pages from './pages.ts'
import * as pictures from './pictures.ts'
import * as queue from './queue.ts'
import * as readers from './readers.ts'
import * as screen from './screen-bench.ts'
import * as upload from './upload.ts'
import * as weight from './weight.ts'

/** All there are, in the order in which `npm run bench` takes them. */
export const benches: readonly Bench[] = [pages, upload, intake, readers, weight, screen, match, pictures, audit, queue]
