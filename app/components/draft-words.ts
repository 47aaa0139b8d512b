import { languageNames } from '#app/i18n/language-name.ts'
import type { Messages } from '../i18n/vi.ts'
import type { Draft, DraftField } from '#moderation/contribute/draft.ts'

/** A field's value in the words of the page; empty when there is none. */
export function draftWords(t: Messages, draft: Draft, field: DraftField): string {
	switch (field) {
		case 'kind':
			return t.contribute.kinds[draft.kind].title
		case 'languages':
			return languageNames(t, draft.languages)
		case 'heritageClass':
			return draft.heritageClass ? t.heritage.classes[draft.heritageClass] : ''
		case 'creditChoice':
			return draft.creditChoice ? t.contribute.credits[draft.creditChoice].title : ''
		case 'licence':
			return draft.licence ? t.heritage.licences[draft.licence].name : ''
		default:
			return draft[field] ?? ''
	}
}
