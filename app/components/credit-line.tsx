import { creditLine, type CreditPart } from '#moderation/merge/attribution.ts'
import { useWords } from '../i18n/messages.tsx'

/** Who is thanked for it, as they asked to be named; an empty credit is someone who asked not to be named. `people` says it in the page's language. */
export function CreditLine({ credit, people = [] }: { credit: string | null; people?: readonly CreditPart[] }) {
	const { t } = useWords()
	const line = useCredit(credit, people)
	const isPlain = people.every((part) => part.role === 'giver')
	return (
		<span className="credit">
			{isPlain || line === t.parts.creditAnonymous ? `${t.parts.creditBy} ` : ''}
			<b>{line}</b>
		</span>
	)
}

/** The credit line in the page's language; where names were not kept apart, as it was written. */
export function useCredit(credit: string | null, people: readonly CreditPart[] = []): string {
	const { t, locale } = useWords()
	return creditLine(people, locale) || credit?.trim() || t.parts.creditAnonymous
}
