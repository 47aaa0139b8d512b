import { expect, test } from 'vitest'
import { reviewDecisions, type ReviewDecision } from '#moderation/review/decision.ts'
import { decisionsTogether, requireNothingToLookAt } from '#moderation/review/together.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'

const word = (sureness: number): StoredFinding => ({
	kind: 'text',
	field: 'title',
	start: 0,
	end: 3,
	words: 'abc',
	category: 'insult',
	code: 'x',
	sureness,
	source: 'own',
})
const virus: StoredFinding = { kind: 'media', code: 'malware', mediaId: 'm', facts: { signature: 'Eicar' } }
const small: StoredFinding = { kind: 'media', code: 'small-picture', mediaId: 'm', facts: { width: 9, height: 9, shorterSide: 1000 } }

test.each<{ why: string; decision: ReviewDecision; findings: readonly StoredFinding[] | null; open: number | null }>([
	{ why: 'nothing was found', decision: 'approve', findings: [], open: null },
	{ why: 'advice about a file keeps nothing back', decision: 'approve', findings: [small], open: null },
	{ why: 'nor do words screening is hardly sure of', decision: 'approve', findings: [word(0.49)], open: null },
	{ why: 'words it is sure of are looked at alone', decision: 'approve', findings: [word(0.5)], open: 1 },
	{ why: 'so is a file a person must see; each is counted', decision: 'approve', findings: [virus, small, word(0.9)], open: 2 },
	{ why: 'what was never screened is not clean', decision: 'approve', findings: null, open: 1 },
	{ why: 'findings are a reason to refuse, together too', decision: 'refuse', findings: [virus, word(1)], open: null },
	{ why: 'and to ask', decision: 'return', findings: [word(1)], open: null },
])('$why', ({ decision, findings, open }) => {
	const checked = requireNothingToLookAt(decision, findings)
	expect(checked).toEqual(open === null ? { ok: true, value: null } : { ok: false, refusal: { code: 'look-needed', findings: open } })
})

test('custodians and leads are asked about one case at a time', () => {
	expect(reviewDecisions.filter((decision) => !decisionsTogether.some((one) => one === decision))).toEqual(['hold', 'escalate'])
})
