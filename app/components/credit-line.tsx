import { useWords } from '../i18n/messages.tsx'

/** Who is thanked for it, as they asked to be named; an empty credit is someone who asked not to be named. */
export function CreditLine({ credit }: { credit: string | null }) {
	const { t } = useWords()
	return (
		<span className="credit">
			{t.parts.creditBy} <b>{credit?.trim() || t.parts.creditAnonymous}</b>
		</span>
	)
}
