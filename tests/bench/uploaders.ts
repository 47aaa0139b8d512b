import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as tus from 'tus-js-client'
import type { Giver } from './givers.ts'

export interface UploadersTask {
	readonly url: string
	readonly givers: readonly Giver[]
	readonly pictures: readonly string[]
	/** Bytes of one piece, as the browser sends. */
	readonly chunkSize: number
	/** Bytes a second of one contributor's line; 0: as fast as it goes. */
	readonly bytesPerSecond: number
	/** Files each of them sends at most; then the others go on alone. */
	readonly most: number
}

/*
 * Contributors who all send picture after picture until told to stop: a process of its own, so that their work does not disturb the clock of
 * the readers. Told its task by the parent; says one message for each file sent.
 */
process.once('message', (task: UploadersTask) => void start(task))
process.once('disconnect', () => process.exit(0))

async function start(task: UploadersTask): Promise<void> {
	const pictures = await Promise.all(task.pictures.map((path) => readFile(path)))
	await Promise.all(task.givers.map((giver, index) => sendAll(task, giver, pictures[index % pictures.length] ?? Buffer.alloc(0))))
}

async function sendAll(task: UploadersTask, giver: Giver, picture: Buffer): Promise<void> {
	for (let sent = 0; sent < task.most; sent++) {
		const bytes = asNew(picture)
		const begun = performance.now()
		await send(task, giver, bytes)
		process.send?.({ bytes: bytes.length })
		const due = task.bytesPerSecond === 0 ? 0 : (bytes.length / task.bytesPerSecond) * 1000
		await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - (performance.now() - begun))))
	}
}

function send({ url, chunkSize }: UploadersTask, { cookie, contributionId }: Giver, bytes: Buffer): Promise<void> {
	return new Promise((resolve, reject) => {
		const upload = new tus.Upload(bytes, {
			endpoint: `${url}/files`,
			chunkSize,
			retryDelays: [100, 300, 1000, 3000],
			headers: { cookie, origin: url },
			metadata: { contributionId, name: 'ảnh.jpg', type: 'image/jpeg' },
			onError: reject,
			onSuccess: () => resolve(),
		})
		upload.start()
	})
}

/** The same picture with another comment inside (a COM segment after SOI), so that no two files are the same content. */
function asNew(picture: Buffer): Buffer {
	const comment = Buffer.from(randomUUID())
	const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
	return Buffer.concat([picture.subarray(0, 2), head, comment, picture.subarray(2)])
}
