/**
 * How well an entry fits, in four words. Over the labelled cases the right entry scores above 11 three times in four and hardly ever below 7; others
 * are above 7 once in fifteen.
 */
export function fitOf(score: number): 'close' | 'good' | 'some' | 'little' {
	return score >= 11 ? 'close' : score >= 7 ? 'good' : score >= 4 ? 'some' : 'little'
}
