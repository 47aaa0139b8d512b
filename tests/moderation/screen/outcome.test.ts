import { expect, test } from 'vitest'
import { screeningOutcome } from '#moderation/screen/outcome.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'

const word = (sureness: number): StoredFinding => ({
	kind: 'text',
	field: 'title',
	start: 0,
	end: 3,
	words: 'xxx',
	category: 'insult',
	code: 'insult-aimed',
	sureness,
	source: 'own',
})

test.each<{ why: string; findings: StoredFinding[]; outcome: string }>([
	{ why: 'nothing found', findings: [], outcome: 'clear' },
	{ why: 'a faint suspicion alone', findings: [word(0.2)], outcome: 'clear' },
	{ why: 'a sure word', findings: [word(0.9)], outcome: 'hold' },
	{
		why: 'something hidden in a file',
		findings: [{ kind: 'media', code: 'embedded-script', mediaId: 'm', facts: { sign: 'script' } }],
		outcome: 'hold',
	},
	{
		why: 'advice on a small picture',
		findings: [{ kind: 'media', code: 'small-picture', mediaId: 'm', facts: { width: 200, height: 100, shorterSide: 1000 } }],
		outcome: 'clear',
	},
])('$why: $outcome', ({ findings, outcome }) => {
	expect(screeningOutcome(findings)).toBe(outcome)
})
