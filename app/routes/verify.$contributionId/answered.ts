import type { Refused } from '#app/refusal-response.ts'

/** What a form of this page was answered with: a refusal, or only more rows; what was typed is kept either way. */
export interface Answered extends Pick<Refused, 'typed'> {
	readonly refusal: Refused['refusal'] | null
}
