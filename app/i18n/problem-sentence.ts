import type { BatchProblem } from '#moderation/collection/batch.ts'
import type { Messages } from './vi.ts'

/** What is wrong with a cell of a list, and what to do about it. */
export function problemSentence({ collectionBatch }: Messages, problem: BatchProblem): string {
	// Each sentence takes the problems of its own code, and it is by code that it is found.
	const say = collectionBatch.problems[problem.code] as (problem: BatchProblem) => string
	return say(problem)
}
