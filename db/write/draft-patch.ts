import type { DraftChange } from '#moderation/contribute/draft.ts'
import type { ContributionPatch } from '../tables/contribution.ts'

/** The columns a change writes; what the change leaves out stays as it is. */
export function draftPatch(change: DraftChange): ContributionPatch {
	const columns: { readonly [Column in keyof ContributionPatch]?: ContributionPatch[Column] | undefined } = {
		kind: change.kind,
		title: change.title,
		description: change.description,
		languages: change.languages && [...change.languages],
		place_id: change.placeId,
		place_text: change.placeText,
		period_text: change.periodText,
		heritage_class: change.heritageClass,
		maker: change.maker,
		shown: change.shown,
		credit_choice: change.creditChoice,
		credit_name: change.creditName,
		licence: change.licence,
	}
	return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}
