import type { SeenUpload } from '#server/upload/see-uploads.ts'

/** A line that answers anything answers this in that time. */
const patienceMs = 30_000

/** What the server has of a contribution's files; throws when it cannot be asked, which says nothing of them. */
export async function askUploads(contributionId: string): Promise<readonly SeenUpload[]> {
	const answer = await fetch(`/uploads/${contributionId}/state.json`, {
		headers: { accept: 'application/json' },
		signal: AbortSignal.timeout(patienceMs),
	})
	if (answer.status >= 500) throw new Error('the server cannot say now')
	if (!answer.ok) return []
	const { uploads }: { uploads: SeenUpload[] } = await answer.json()
	return uploads
}

/** The unfinished upload of the same content, begun here or on any other device. */
export async function findUnfinished(contributionId: string, sha256: string): Promise<string | undefined> {
	return (await askUploads(contributionId)).find((upload) => upload.sha256 === sha256 && upload.state === 'coming')?.id
}
