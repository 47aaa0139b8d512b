import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as tus from 'tus-js-client'
import { pausesMs } from '#app/uploader/back-off.ts'
import { adaptPieces, firstPiece } from '#app/uploader/piece-size.ts'
import { openWeakLine, type WeakLine } from '#tests/support/weak-line.ts'
import { type BenchOptions, type BenchRow, median, row } from './bench.ts'
import { type BenchHouse, openBenchHouse } from './bench-house.ts'
import { openGiver } from './givers.ts'
import { openHoldingRelay } from './holding-relay.ts'

export const name = 'intake'

const MB = 1_000_000
const cuts = 9
const downMs = 400
/** Most times a client that gave up is set going again by hand. */
const patience = 60

interface Outcome {
	/** Bytes taken from the client's side of the line beside the size of the file, everything counted: bodies, headers, questions. */
	readonly wasted: number
	/** How often the client stopped for good, so that somebody had to press again. */
	readonly stops: number
}

/**
 * A recording over a line that breaks again and again: the house's browser settings beside plain tus-js-client with its defaults, both to the house's own
 * upload address, with the same file, rate and cuts, in turns; straight, and behind a proxy that holds whole requests.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const bytes = (quick ? 6 : 60) * MB
	const house = await openBenchHouse('intake', async () => undefined)
	const relay = await openHoldingRelay(Number(new URL(house.url).port))
	const straight = await openWeakLine(Number(new URL(house.url).port))
	const held = await openWeakLine(relay.port)
	try {
		const rows: BenchRow[] = []
		for (const { line, what, bound } of [
			{ line: straight, what: `${bytes / MB} MB, ${cuts} cuts`, bound: { of: 'value', is: '≤', than: 1.05 } as const },
			{ line: held, what: `${bytes / MB} MB, ${cuts} cuts, behind a proxy that holds whole requests`, bound: undefined },
		]) {
			const ours: Outcome[] = []
			const plain: Outcome[] = []
			for (let round = 0; round < (quick ? 1 : 3); round++) {
				plain.push(await send(house, line, bytes, plainSettings))
				ours.push(await send(house, line, bytes, ourSettings))
				say(`${what}, round ${round + 1}: ${ours.at(-1)?.wasted.toFixed(3)} beside ${plain.at(-1)?.wasted.toFixed(3)}`)
			}
			const of = (outcomes: readonly Outcome[], key: keyof Outcome) => median(outcomes.map((outcome) => outcome[key]))
			rows.push(
				row({
					...{ what: `${what}: sent ÷ size, beside plain tus-js-client`, unit: '' },
					...{ value: of(ours, 'wasted'), reference: of(plain, 'wasted'), ...(bound && { bound }) },
				}),
				row({ what: `${what}: times plain tus-js-client stopped for good; ours goes on by itself`, value: of(plain, 'stops'), unit: '' }),
			)
		}
		return rows
	} finally {
		await straight.close()
		await held.close()
		await relay.close()
		await house.stop()
	}
}

type Settings = (upload: () => tus.Upload) => Partial<tus.UploadOptions>

const plainSettings: Settings = () => ({})

/** As the browser's uploader has them; its loop around them, which goes on for ever, is `send`'s without counting a stop. */
const ourSettings: Settings = (upload) => {
	const pieces = adaptPieces()
	return {
		retryDelays: [...pausesMs],
		chunkSize: firstPiece,
		storeFingerprintForResuming: false,
		onProgress: (sent) => void (upload().options.chunkSize = pieces.note(sent, performance.now())),
		onShouldRetry: () => {
			upload().options.chunkSize = pieces.broke()
			return true
		},
	}
}

async function send(house: BenchHouse, line: WeakLine, bytes: number, settings: Settings): Promise<Outcome> {
	const { cookie, contributionId } = await openGiver(house.client)
	const content = Buffer.concat([Buffer.from('RIFF'), randomBytes(bytes - 4)])
	const sha256 = createHash('sha256').update(content).digest('hex')
	const before = line.bytesUp()
	line.carry(quickest(bytes))
	let stops = 0
	let isDone = false
	const breaking = breakOften(line, before, bytes, () => isDone)
	await new Promise<void>((resolve, reject) => {
		const again = (error: Error): void => {
			if (settings === plainSettings) stops++
			if (stops > patience) reject(error)
			else setTimeout(() => upload.start(), 1000)
		}
		const upload: tus.Upload = new tus.Upload(content, {
			endpoint: `${line.url}/files`,
			headers: { cookie, origin: line.url },
			metadata: { contributionId, sha256, name: 'khan.wav', type: 'audio/wav' },
			...settings(() => upload),
			onError: again,
			onSuccess: () => resolve(),
		})
		upload.start()
	}).finally(() => (isDone = true))
	await breaking
	return { wasted: (line.bytesUp() - before) / bytes, stops }
}

/** The whole file in about twelve seconds, were there no cuts. */
const quickest = (bytes: number): number => bytes / 12

/** Breaks the line whenever another tenth of the file's size has gone over it, sent for the first time or again. */
async function breakOften(line: WeakLine, before: number, bytes: number, isDone: () => boolean): Promise<void> {
	for (let cut = 1; cut <= cuts; cut++) {
		while (line.bytesUp() - before < (cut * bytes) / (cuts + 1)) {
			if (isDone()) return
			await wait(5)
		}
		await line.cut(downMs)
	}
}
