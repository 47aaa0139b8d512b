import type { EntryField, RevisionKind } from '../entry.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { isUndone, withoutContribution, type PastRevision, type TakenBack } from './without-contribution.ts'

export interface NumberedRevision extends PastRevision {
	readonly number: number
	readonly kind: RevisionKind
	readonly fields: readonly EntryField[]
}

export interface UndonePlan {
	readonly contributionId: string
	/** Number of the revision undone. */
	readonly revision: number
	readonly taken: TakenBack
	/** The merge had opened the entry and nothing came after: it is taken out of the public's sight. */
	readonly hides: boolean
}

const listFields: readonly EntryField[] = ['names', 'communities', 'descriptions', 'accounts']

/**
 * Undoes one merge as a whole (hoàn lại một lần nhập sổ): the record and its credits as they would stand without it. Refused where a later revision built on a value it brought;
 * in lists, what others added later stands by itself and stays. `revisions` ascend; the last is the present one.
 */
export function planUndo(revisions: readonly NumberedRevision[], number: number): Result<UndonePlan> {
	const merge = revisions.find((revision) => revision.number === number)
	const present = revisions.at(-1)
	if (!merge || !present || merge.kind !== 'merge' || merge.contributionId === null) return refuse({ code: 'not-found' })
	const { contributionId } = merge
	const later = revisions.filter((revision) => revision.number > number)
	if (later.some((revision) => revision.kind === 'undo' && revision.contributionId === contributionId))
		return refuse({ code: 'undone-already' })
	const standing = later.filter((revision) => speaksForItself(revisions, revision))
	const builtOn = standing.flatMap((revision) =>
		revision.fields
			.filter((field) => merge.fields.includes(field) && !listFields.includes(field))
			.map((field) => ({ field, revision: revision.number })),
	)
	builtOn.push(...wovenOutOf(present, standing, contributionId))
	if (builtOn.length > 0) return refuse({ code: 'built-on', by: builtOn })
	const taken = withoutContribution(revisions, present, contributionId)
	if (!taken.isGroundless) return accept({ contributionId, revision: number, taken, hides: false })
	if (standing.length > 0)
		return refuse({ code: 'built-on', by: standing.map((revision) => ({ field: 'names' as const, revision: revision.number })) })
	return accept({ contributionId, revision: number, taken, hides: true })
}

/** Where an officer wove its words into a description that stands: without them that would be lost. */
function wovenOutOf(
	present: PastRevision,
	later: readonly NumberedRevision[],
	contributionId: string,
): { field: EntryField; revision: number }[] {
	const isWoven = ({ record }: PastRevision): boolean => record.descriptions.some((text) => text.wovenFrom?.includes(contributionId))
	const first = isWoven(present) ? later.find((revision) => revision.fields.includes('descriptions') && isWoven(revision)) : undefined
	return first ? [{ field: 'descriptions', revision: first.number }] : []
}

/** Not an undoing, a taking back or a change of credit, nor what was undone or taken back: these leave nothing that could have been built on. */
export function speaksForItself(revisions: readonly NumberedRevision[], revision: NumberedRevision): boolean {
	const isRetelling = revision.kind === 'credit'
	return (
		!isRetelling && revision.kind !== 'undo' && revision.kind !== 'withdrawal' && !revision.isTakenBack && !isUndone(revisions, revision)
	)
}
