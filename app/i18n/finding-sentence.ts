import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import type { Messages } from './vi.ts'

/** What one finding of screening says, in the page's language. */
export function findingSentence(t: Messages, finding: StoredFinding): string {
	if (finding.kind === 'text') return t.screening.categories[finding.category]
	const say: (facts: never) => string = t.media.findings[finding.code]
	return say(finding.facts as never)
}
