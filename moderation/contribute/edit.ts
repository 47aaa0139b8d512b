import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { alteredFields, captionLimit, draftLimits, type Draft, type DraftChange, type DraftTextField } from './draft.ts'
import { languageFaults } from './language-tag.ts'
import { requireOwn } from './own.ts'
import { peopleFaults, type PeopleEdit } from './people.ts'
import type { RightsBasis } from './rights.ts'
import { tooLong } from './typed-text.ts'

/** A caption (chú thích) typed for one of the contribution's files. */
export interface Caption {
	readonly mediaId: string
	readonly text: string
}

/** What a save asks for: fields, captions, and at most one act on the list of files. */
export interface Edit {
	/** The version the person had before them. */
	readonly version: number
	readonly change: DraftChange
	readonly captions: readonly Caption[]
	/** The entry hinted at is taken away. */
	readonly forgetsEntry?: boolean
	readonly people?: PeopleEdit
	/** How the giver says they stand to what they give. */
	readonly rightsBasis?: RightsBasis | null
	readonly files?: { readonly act: 'remove' | 'earlier' | 'later'; readonly mediaId: string }
}

/**
 * Whether a save may be made, and what follows. A stale version is refused only where it would overwrite something different:
 * the same words sent twice are no conflict. `others` counts alterations beside the fields (captions, files).
 */
export function decideEdit(
	actor: Actor,
	contribution: Contribution,
	draft: Draft,
	edit: Edit,
	others: readonly string[],
): Result<Outcome | null> {
	const own = requireOwn(actor, 'edit', 'submit', contribution)
	if (!own.ok) return own
	const fields = [...alteredFields(draft, edit.change), ...others]
	if (fields.length === 0) return accept(null)
	if (edit.version !== contribution.version) return refuse({ code: 'stale-version', expected: edit.version, actual: contribution.version })
	const faults = faultsOf(edit)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	return accept({ next: contribution.state, events: [{ kind: 'contribution-edited', fields }], jobs: [] })
}

function isTextField(field: string): field is DraftTextField {
	return Object.hasOwn(draftLimits, field)
}

function faultsOf({ change, captions, people }: Edit): FieldFault[] {
	const texts = Object.keys(draftLimits)
		.filter(isTextField)
		.map((field) => tooLong(field, change[field] ?? '', draftLimits[field]))
	const faults = [...texts, ...captions.map(({ mediaId, text }) => tooLong(captionField(mediaId), text, captionLimit))]
	return [...faults.filter((fault) => fault !== undefined), ...languageFaults(change.languages), ...peopleFaults(people?.rows ?? [])]
}

/** The name a file's caption goes by in forms and faults. */
export function captionField(mediaId: string): string {
	return `caption.${mediaId}`
}
