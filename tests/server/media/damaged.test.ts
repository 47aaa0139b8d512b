import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTrailer } from '#server/media/content-end.ts'
import { findSigns } from '#server/media/embedded-signs.ts'
import { readWrittenFacts } from '#server/media/picture-metadata.ts'
import { sniff } from '#server/media/sniff.ts'
import { filmOf } from './film-sample.ts'
import { patterned, phonePhoto, tone, wav } from './samples.ts'

const wholes = [
	await phonePhoto(),
	...(await Promise.all((['png', 'webp', 'avif', 'tiff'] as const).map((format) => patterned(40, 30).toFormat(format).toBuffer()))),
	wav(0.05, tone),
	filmOf({ width: 8, height: 8, frames: 1, turn: 'none', location: '+12.6667+108.0500/' }),
]

/** A whole file with some bytes changed, perhaps cut short: faults in headers matter most, so most of them fall there. */
const damaged = fc
	.record({
		whole: fc.constantFrom(...wholes),
		faults: fc.array(fc.record({ place: fc.oneof(fc.nat(200), fc.nat(100_000)), byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff)) }), {
			maxLength: 12,
		}),
		kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
	})
	.map(({ whole, faults, kept }) => {
		const content = Buffer.from(whole)
		for (const { place, byte } of faults) content[place % content.length] = byte
		return content.subarray(0, Math.ceil(content.length * kept))
	})

const property = { numRuns: 400 }

test('damaged files never make the readers of their structure throw or loop', async () => {
	await fc.assert(
		fc.asyncProperty(damaged, async (content) => {
			const sniffed = await sniff(content)
			if (sniffed.kind !== null) findTrailer(sniffed.kind, content)
			findSigns(content)
			expect(typeof readWrittenFacts(content).hasLocation).toBe('boolean')
		}),
		property,
	)
})

test('bytes of every sort are sniffed to a kind or to none', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
			expect(await sniff(bytes)).toHaveProperty('kind')
		}),
		property,
	)
})
