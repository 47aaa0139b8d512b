import type { Actor } from '../actor.ts'
import type { EntryVisibility, FieldProvenance, RevisionKind } from '../entry.ts'
import { revisedWithout, withoutContribution, type PastRevision } from '../merge/without-contribution.ts'
import type { HeldEntry, RevisedEntry } from '../merge/revise-entry.ts'
import { canHouse } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

export interface VisibilityCommand {
	/** Version of the entry the officer had before them. */
	readonly version: number
	readonly to: EntryVisibility
	readonly reason: string
	/** Done by a rule of the community, set or lifted by its custodian. */
	readonly byRule?: true
}

export interface SeenEntry extends HeldEntry {
	readonly version: number
	readonly visibility: EntryVisibility
}

export interface VisibilityChange {
	readonly kind: RevisionKind
	readonly revised: RevisedEntry
}

const visibilityReasonMax = 2000

/**
 * An officer hides an entry from the public or shows it again, with a reason (ẩn, cho hiện lại hồ sơ). What was withdrawn or undone while nobody else named the entry
 * still stands in its record: it goes before the entry is shown, and where nothing but it names the entry, someone must first name it by hand.
 * `revisions` ascend; the last is the present one. `nobody`: to whom a field is credited that no one gave.
 */
export function decideVisibility(
	actor: Actor,
	entry: SeenEntry,
	revisions: readonly PastRevision[],
	command: VisibilityCommand,
	nobody: FieldProvenance,
): Result<VisibilityChange> {
	if (!command.byRule && !canHouse(actor, 'edit-entry'))
		return refuse(actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'edit-entry' })
	if (entry.version !== command.version) return refuse({ code: 'stale-version', expected: command.version, actual: entry.version })
	if (entry.visibility === 'removed') return refuse({ code: 'removed' })
	const reason = command.reason.trim()
	if (reason === '') return refuse({ code: 'invalid', faults: [{ field: 'reason', code: 'missing' }] })
	if (reason.length > visibilityReasonMax)
		return refuse({ code: 'invalid', faults: [{ field: 'reason', code: 'too-long', max: visibilityReasonMax, length: reason.length }] })
	if (entry.visibility === command.to) return refuse({ code: 'nothing-changed' })
	const unchanged = { kind: 'edit', revised: { record: entry.record, provenance: entry.provenance, fields: [] } } as const
	const [first, ...others] = command.to === 'public' ? gone(revisions) : []
	if (first === undefined) return accept(unchanged)
	const marked = revisions.map((revision) => ({ ...revision, isTakenBack: isAmong([first, ...others], revision) }))
	const taken = withoutContribution(marked, entry, first)
	if (taken.isGroundless) return refuse({ code: 'groundless' })
	const revised = revisedWithout(entry, taken, nobody)
	return accept(revised.fields.length === 0 && Object.keys(taken.origins).length === 0 ? unchanged : { kind: 'withdrawal', revised })
}

/** Contributions that were withdrawn, or whose merge was undone and not made again. */
function gone(revisions: readonly PastRevision[]): string[] {
	const last = new Map<string, PastRevision>()
	for (const revision of revisions) if (revision.contributionId !== null) last.set(revision.contributionId, revision)
	return [...last].filter(([, { kind, isTakenBack }]) => isTakenBack || kind === 'undo').map(([id]) => id)
}

function isAmong(ids: readonly string[], { contributionId }: PastRevision): boolean {
	return contributionId !== null && ids.includes(contributionId)
}
