import { can } from '#moderation/permissions.ts'
import { isCopyFinding } from '#moderation/screen/media-finding.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { listCopyPlaces } from '#db/read/list-copy-places.ts'
import { listEntriesOfMedia } from '#db/read/list-entries-of-media.ts'
import type { Context } from '../context.ts'

/** Where a copied file stands (nơi có bản kia): the gift, for whoever may see it, and the entry, for everyone once it is published there. */
export interface CopyPlace {
	readonly contribution: { readonly id: string; readonly code: string; readonly title: string; readonly contributorName: string } | null
	readonly entry: { readonly identifier: string; readonly title: string } | null
	/** There is a picture to be shown beside this one. */
	readonly isPicture: boolean
}

export interface ToldFindings {
	readonly findings: readonly StoredFinding[]
	readonly copies: Readonly<Record<string, CopyPlace>>
}

/** Findings as this viewer may know them. Another's gift is named only to who may see it; the giver is not told positions either: those are for the desks. */
export async function tellFindings(context: Context, findings: readonly StoredFinding[], isMine: boolean): Promise<ToldFindings> {
	const others = [...new Set(findings.flatMap((one) => (one.kind === 'media' && isCopyFinding(one) ? [one.facts.otherId] : [])))]
	const [places, entries] = await Promise.all([listCopyPlaces(context.db, others), listEntriesOfMedia(context.db, others)])
	const copies: Record<string, CopyPlace> = {}
	for (const { mediaId, facts, isPicture, ...contribution } of places) {
		const maySee = can(context.actor, 'see', facts)
		const entry = entries.find((one) => one.mediaId === mediaId && (one.isPublished || maySee))
		if (!maySee && !entry) continue
		copies[mediaId] = {
			contribution: maySee ? { id: facts.id, ...contribution } : null,
			entry: entry ? { identifier: entry.identifier, title: entry.title } : null,
			isPicture,
		}
	}
	const isTold = (finding: StoredFinding): boolean => {
		if (finding.kind === 'text') return true
		if (isCopyFinding(finding)) return copies[finding.facts.otherId] !== undefined
		return !(isMine && finding.code === 'place-differs')
	}
	return { findings: findings.filter(isTold), copies }
}
