import { heritageClasses } from '#moderation/heritage.ts'
import { conflictKinds } from '#moderation/review/conflict-of-interest.ts'
import type { DeclareConflictCommand } from '#server/review/declare-conflict.ts'
import { oneOf, textOf } from './one-of.ts'

/** A declaration as typed; what is wrong with it is for the deed to say. */
export function parseConflict(form: FormData): DeclareConflictCommand {
	return {
		kind: oneOf(conflictKinds, form.get('kind')),
		relative: textOf(form, 'relative').trim().slice(0, 200),
		heritageClass: oneOf(heritageClasses, form.get('heritageClass')),
		note: textOf(form, 'note'),
	}
}
