import type { MergeChoices } from '#moderation/merge/merge-input.ts'
import { editField, mergeCaptionField, reasonField } from '#moderation/merge/plan-faults.ts'
import { mergeChoices, mergeFields, type FieldEdits } from '#moderation/merge/proposal.ts'
import { tidyText } from '#moderation/contribute/typed-text.ts'
import { oneOf, textOf, versionOf } from './one-of.ts'

export interface MergeForm {
	/** `preview` shows what the public would see and writes nothing. */
	readonly intent: 'merge' | 'preview'
	readonly version: number
	/** Version of the entry the officer had before them; 0 for a new one. */
	readonly entryVersion: number
	readonly choices: MergeChoices
	readonly edits: FieldEdits
	/** In the order they are to stand. */
	readonly takenFiles: readonly string[]
	readonly captions: Readonly<Record<string, string>>
	readonly lead: string | null
	readonly placeNow: string | null
	readonly opensNew: boolean
	readonly sharesDecision: boolean
	readonly note: string
}

const mostFiles = 500

export function parseMerge(form: FormData): MergeForm {
	const choices: MergeChoices = Object.fromEntries(
		mergeFields.flatMap((field) => {
			const choice = oneOf(mergeChoices, form.get(`choice-${field}`))
			return choice ? [[field, choice]] : []
		}),
	)
	const edits: FieldEdits = Object.fromEntries(
		mergeFields
			.filter((field) => choices[field] === 'edit')
			.map((field) => [
				field,
				{
					text: tidyText(textOf(form, editField(field)), field === 'descriptions' ? 'several' : 'one'),
					reason: tidyText(textOf(form, reasonField(field)), 'several'),
					isAlone: form.get(`alone-${field}`) === 'yes',
				},
			]),
	)
	const takenFiles = orderedFiles(form)
	const captions = takenFiles.flatMap((id) =>
		form.has(mergeCaptionField(id)) ? [[id, tidyText(textOf(form, mergeCaptionField(id)), 'one')] as const] : [],
	)
	return {
		intent: form.get('intent') === 'preview' ? 'preview' : 'merge',
		version: versionOf(form),
		entryVersion: versionOf(form, 'entryVersion'),
		choices,
		edits,
		takenFiles,
		captions: Object.fromEntries(captions),
		lead: textOf(form, 'lead') || null,
		placeNow: textOf(form, 'placeNow') || null,
		opensNew: form.get('opensNew') === 'yes',
		sharesDecision: form.get('sharesDecision') === 'yes',
		note: textOf(form, 'note').trim(),
	}
}

/** Files ticked, by the number written beside each; those without one, or with the same, as they come. */
function orderedFiles(form: FormData): string[] {
	const ids = form.getAll('file').filter((value): value is string => typeof value === 'string')
	const numberOf = (id: string): number => {
		const text = textOf(form, `order-${id}`)
		return /^\d{1,4}$/.test(text) ? Number(text) : mostFiles
	}
	return ids.slice(0, mostFiles).sort((one, other) => numberOf(one) - numberOf(other))
}
