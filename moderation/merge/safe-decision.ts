import { choicesFor } from './account.ts'
import { fieldText } from './merge-field.ts'
import type { MergeableFile, MergeChoices } from './merge-input.ts'
import { proposedFields, type ContributedWords, type MergeField } from './proposal.ts'
import type { EntryRecord } from '../entry.ts'

/** What can be taken of a contribution without anyone looking at each field: only what the registry is silent on, and the files that are ready. */
export function safeDecision({
	record,
	isNew,
	words,
	files,
}: {
	readonly record: EntryRecord
	readonly isNew: boolean
	readonly words: ContributedWords
	readonly files: readonly MergeableFile[]
}): { readonly choices: MergeChoices; readonly takenFiles: readonly string[] } {
	const silent = (field: MergeField): boolean =>
		isNew || (field !== 'heritageClass' && field !== 'names' && fieldText(record, field, words) === '' && !saysPlace(record, field))
	const fields = proposedFields(words).filter((field) => choicesFor(field, words).includes('take') && silent(field))
	return {
		choices: Object.fromEntries(fields.map((field) => [field, 'take' as const])),
		takenFiles: files.filter((file) => file.state === 'ready').map((file) => file.mediaId),
	}
}

/** A place may be resolved to a unit though nobody wrote one. */
function saysPlace(record: EntryRecord, field: MergeField): boolean {
	return field === 'place' && (record.place.placeId !== null || record.place.placeIdThen !== null || record.place.note !== null)
}
