import { comparePrints } from '#moderation/upload/picture/compare.ts'
import { askedHashes, type PicturePrint } from '#moderation/upload/picture/print.ts'
import { listNearMedia } from '#db/read/list-near-media.ts'
import { listPrints } from '#db/read/list-prints.ts'
import { listSameFiles } from '#db/read/list-same-files.ts'
import type { Db, Transaction } from '#db/schema.ts'

/** Candidates compared a picture, copies told a picture, and same files told a contribution: enough for a person to look at. */
const mostCompared = 30
const mostTold = 8
const mostSame = 100

/** A file that is a copy of one given in another contribution (bản sao): the same bytes, or the same picture. */
export interface Copy {
	readonly mediaId: string
	readonly otherId: string
	/** The other contribution. */
	readonly contributionId: string
	readonly kind: 'same' | 'near'
	/** 1 for the same bytes; else how well the pictures agree, 0.8 to 1. */
	readonly correlation: number
	readonly isMirrored: boolean
	/** What share of the other picture this one shows: below 1 it was cut out of it, above 1 it shows more. */
	readonly share: number
}

/** Files of this contribution that are copies of files in others, whoever gave those: for the desks, never for a giver as it is. */
export async function findCopies(db: Db | Transaction, contributionId: string, mediaIds: readonly string[]): Promise<Copy[]> {
	const same = (await listSameFiles(db, contributionId, mostSame)).map((one): Copy => ({
		...one,
		kind: 'same',
		correlation: 1,
		isMirrored: false,
		share: 1,
	}))
	const near: Copy[] = []
	for (const [mediaId, print] of await listPrints(db, mediaIds)) {
		const known = new Set(same.filter((one) => one.mediaId === mediaId).map((one) => one.otherId))
		near.push(...(await findNear(db, contributionId, mediaId, print)).filter((one) => !known.has(one.otherId)).slice(0, mostTold))
	}
	return [...same, ...near]
}

async function findNear(db: Db | Transaction, contributionId: string, mediaId: string, print: PicturePrint): Promise<Copy[]> {
	const found = await listNearMedia(db, askedHashes(print), contributionId, mostCompared)
	const prints = await listPrints(
		db,
		found.map((one) => one.mediaId),
	)
	const copies = found.flatMap(({ mediaId: otherId, contributionId: otherContribution }): Copy[] => {
		const other = prints.get(otherId)
		const likeness = other && comparePrints(print, other)
		if (!likeness) return []
		const { correlation, region, isMirrored } = likeness
		const share = Math.round(region.width * region.height * 100) / 100
		return [{ mediaId, otherId, contributionId: otherContribution, kind: 'near', correlation, isMirrored, share }]
	})
	return copies.sort((one, other) => other.correlation - one.correlation)
}
