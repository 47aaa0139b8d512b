import type { ContributionKind } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { consentFields, purposesNeeded, type ConsentTicks } from './consent-text.ts'
import type { Draft } from './draft.ts'

/** What a contribution of each kind must hold to be sent: files, a text, or either. */
const substanceOf = {
	photos: 'files',
	recording: 'files',
	story: 'text',
	mix: 'either',
} as const satisfies Record<ContributionKind, 'files' | 'text' | 'either'>

/** What still lacks before a draft can be sent, in the order of the page; empty when it is ready. `files` counts those neither removed nor refused. */
export function missingFrom(draft: Draft, files: number, ticks: ConsentTicks): FieldFault[] {
	const has = substanceOf[draft.kind]
	const hasText = draft.description !== ''
	const checks: readonly (readonly [field: string, isThere: boolean])[] = [
		['files', has === 'text' || files > 0 || (has === 'either' && hasText)],
		['title', draft.title !== ''],
		['description', has !== 'text' || hasText],
		['languages', draft.languages.length > 0],
		['creditChoice', draft.creditChoice !== null],
		['creditName', draft.creditChoice !== 'other-name' || draft.creditName !== ''],
		['licence', draft.licence !== null],
		...purposesNeeded(draft.licence).map((purpose) => [consentFields[purpose], ticks[purpose] === true] as const),
	]
	return checks.filter(([, isThere]) => !isThere).map(([field]) => ({ field, code: 'missing' }))
}
