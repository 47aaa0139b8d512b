import type { MatchQuery } from '#moderation/verify/match-types.ts'

/** A contribution's words as the matcher takes them; what is not given is left empty. */
export const matchQuery = (given: Partial<MatchQuery>): MatchQuery => ({
	title: '',
	description: '',
	languages: ['vi'],
	placeText: '',
	heritageClass: null,
	...given,
})
