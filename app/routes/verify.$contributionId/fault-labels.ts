import { citedField, citedKinds, citedParts } from '#moderation/verify/cited.ts'
import type { Messages } from '#app/i18n/vi.ts'

/** What each field of the verdict is called, for the list of what is wrong. */
export function faultLabels(t: Messages): Record<string, string> {
	const words = t.verdicts
	const cited = citedKinds.flatMap((kind) =>
		citedParts[kind].parts.map((part) => [citedField(kind, part), `${words.kinds[kind].one}, ${words.parts[part]}`] as const),
	)
	const positions = words.positions.flatMap((name, index) => [
		[`position-${index}-holder`, `${name}, ${words.holder}`] as const,
		[`position-${index}-words`, `${name}, ${words.words}`] as const,
	])
	return {
		judgement: t.desk.verdictTitle,
		identifier: t.desk.identifier,
		componentIdentifier: words.component,
		duplicateCode: t.desk.duplicateCode,
		cited: words.citedTitle,
		confidence: words.howSure,
		wouldChange: words.wouldChange,
		reason: words.reason,
		...Object.fromEntries([...cited, ...positions]),
	}
}
