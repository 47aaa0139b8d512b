import { languageNames } from './language-name.ts'
import type { ReviewerScope } from '#moderation/review/scope.ts'
import type { Messages } from './vi.ts'

/** What a reviewer knows and where, in a line. */
export function scopeWords(
	t: Pick<Messages, 'heritage' | 'languages' | 'reviewers'>,
	{ classes, languages, places }: ReviewerScope,
): string {
	const parts = [classes.map((one) => t.heritage.classes[one]).join(', '), languageNames(t, languages), places.join(', ')].filter(
		(part) => part !== '',
	)
	return parts.length === 0 ? t.reviewers.anything : parts.join(' · ')
}
