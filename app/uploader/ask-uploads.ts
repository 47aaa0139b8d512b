import type { SeenUpload } from '#server/upload/see-uploads.ts'

/** A line that answers anything answers this in that time. */
const patienceMs = 30_000
/** Answers that are the server's last word: nobody signed in, not theirs, gone. */
const nothingToSay: readonly number[] = [401, 403, 404]

/** What the server has of a contribution's files; throws when it cannot be asked, which says nothing of them. */
export async function askUploads(contributionId: string): Promise<readonly SeenUpload[]> {
	const answer = await fetch(`/uploads/${contributionId}/state.json`, {
		headers: { accept: 'application/json' },
		signal: AbortSignal.timeout(patienceMs),
	})
	if (nothingToSay.includes(answer.status)) return []
	if (!answer.ok) throw new Error('the server cannot say now')
	const { uploads }: { uploads: SeenUpload[] } = await answer.json()
	return uploads
}

export interface SoughtUpload {
	readonly contributionId: string
	readonly sha256: string
	/** It may have been sent whole in an earlier session that did not live to hear of it. */
	readonly isFromBefore: boolean
}

/** The upload of the same content to go on with, begun here or on any other device: an unfinished one, or one that needs no more byte. */
export async function findBegun({ contributionId, sha256, isFromBefore }: SoughtUpload): Promise<string | undefined> {
	const same = (await askUploads(contributionId)).filter((upload) => upload.sha256 === sha256)
	const whole = ({ state, isThere }: SeenUpload): boolean => isFromBefore && (state === 'arrived' || (state === 'safe' && isThere))
	return (same.find(({ state }) => state === 'coming') ?? same.find(whole))?.id
}
