import type { Edit } from '#moderation/contribute/edit.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import type { Context } from '../context.ts'
import { changeDraft } from './change-draft.ts'

/** Saves what the form showed, on the version the person had before them; returns the version that now stands. */
export async function editContribution(
	context: Context,
	command: { readonly contributionId: string; readonly edit: Edit },
): Promise<Result<{ readonly version: number; readonly savedAt: Date }>> {
	return context.db.transaction().execute(async (trx) => {
		const changed = await changeDraft(trx, context, command.contributionId, command.edit)
		return changed.ok ? accept({ version: changed.value.locked.facts.version, savedAt: context.now() }) : changed
	})
}
