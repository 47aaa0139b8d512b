import type { Transaction } from '../schema.ts'

/** Sets captions, places in the list, or marks files as removed: of this contribution only. */
export async function updateContributionFile(
	trx: Transaction,
	contributionId: string,
	mediaId: string,
	patch: { readonly caption?: string; readonly position?: number; readonly state?: 'removed' },
): Promise<void> {
	await trx.updateTable('media').set(patch).where('id', '=', mediaId).where('contribution_id', '=', contributionId).execute()
}
