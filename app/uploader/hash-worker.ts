import { createSHA256 } from 'hash-wasm'

export type HashAnswer = { readonly read: number } | { readonly sha256: string } | { readonly failed: string }

const stretch = 4 * 1024 * 1024

/** Beside the page: reads a file piece by piece and tells its SHA-256. */
self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
	hash(data).then(
		(sha256) => tell({ sha256 }),
		(error: unknown) => tell({ failed: String(error) }),
	)
})

async function hash(file: Blob): Promise<string> {
	const sha256 = await createSHA256()
	sha256.init()
	for (let at = 0; at < file.size; at += stretch) {
		sha256.update(new Uint8Array(await file.slice(at, at + stretch).arrayBuffer()))
		tell({ read: Math.min(at + stretch, file.size) })
	}
	return sha256.digest('hex')
}

function tell(answer: HashAnswer): void {
	self.postMessage(answer)
}
