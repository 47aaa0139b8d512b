import type { Draft } from '#moderation/contribute/draft.ts'
import type { ContributionRow } from '../tables/contribution.ts'

/** The words of a contribution as decisions and forms know them. */
export function draftOf(row: ContributionRow): Draft {
	return {
		kind: row.kind,
		title: row.title,
		description: row.description,
		languages: row.languages,
		placeId: row.place_id,
		placeText: row.place_text,
		periodText: row.period_text,
		heritageClass: row.heritage_class,
		maker: row.maker,
		shown: row.shown,
		creditChoice: row.credit_choice,
		creditName: row.credit_name,
		licence: row.licence,
	}
}
