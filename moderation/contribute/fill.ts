import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { Job } from '../job.ts'
import type { Outcome } from '../outcome.ts'
import { can } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { alteredFields, draftLimits, type Draft, type DraftChange, type DraftField, type DraftTextField } from './draft.ts'
import { languageFaults } from './language-tag.ts'
import { tooLong } from './typed-text.ts'
import type { EnteredField } from './voice.ts'

const entered: Partial<Record<DraftField, EnteredField>> = {
	title: 'title',
	description: 'description',
	languages: 'languages',
	placeId: 'place',
	placeText: 'place',
	periodText: 'periodText',
	heritageClass: 'heritageClass',
	maker: 'maker',
	shown: 'shown',
}

/** Of the fields changed, those whose words are put down for who gave by voice. */
export function enteredAmong(fields: readonly DraftField[]): EnteredField[] {
	return [...new Set(fields.flatMap((field) => entered[field] ?? []))]
}

/**
 * Whether words may be put down for a gift by voice that was sent (ghi chữ hộ), and what follows: its helper, a reviewer or an officer does it, before it is
 * decided upon. What was said, whose it is, and what was agreed to stay as they are; the words are screened like any others. Null: nothing new was typed.
 */
export function decideFill(
	actor: Actor,
	contribution: Contribution,
	draft: Draft,
	version: number,
	change: DraftChange,
): Result<{ readonly outcome: Outcome; readonly fields: readonly EnteredField[] } | null> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!can(actor, 'see', contribution)) return refuse({ code: 'not-found' })
	if (!can(actor, 'fill', contribution)) return refuse({ code: 'wrong-state', state: contribution.state, act: 'submit' })
	const altered = alteredFields(draft, change)
	const fields = enteredAmong(altered)
	if (fields.length === 0) return accept(null)
	if (altered.some((field) => entered[field] === undefined)) return refuse({ code: 'forbidden', action: 'fill' })
	if (version !== contribution.version) return refuse({ code: 'stale-version', expected: version, actual: contribution.version })
	const faults = Object.keys(draftLimits)
		.filter(isTextField)
		.flatMap((field) => tooLong(field, change[field] ?? '', draftLimits[field]) ?? [])
	faults.push(...languageFaults(change.languages))
	if (change.title === '') faults.push({ field: 'title', code: 'missing' })
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	const payload = { contributionId: contribution.id }
	const again: Job = contribution.state === 'submitted' ? { name: 'screen-contribution', payload } : { name: 'screen-again', payload }
	return accept({ outcome: { next: contribution.state, events: [{ kind: 'contribution-filled', fields }], jobs: [again] }, fields })
}

function isTextField(field: string): field is DraftTextField {
	return Object.hasOwn(draftLimits, field)
}
