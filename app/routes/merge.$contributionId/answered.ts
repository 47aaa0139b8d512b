import type { Refused } from '#app/refusal-response.ts'

/** What came back from the form: what was typed, and the refusal, if it was one rather than a preview. */
export interface Answered {
	readonly typed: Refused['typed']
	readonly refusal?: Refused['refusal'] | undefined
}
