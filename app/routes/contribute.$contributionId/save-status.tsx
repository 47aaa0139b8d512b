import { formatClock } from '#app/i18n/format-clock.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Status } from './use-draft.ts'

/** Whether what stands in the form is safe on the server, in words. */
export function SaveStatus({ status }: { status: Status }) {
	const { t, locale } = useWords()
	const words = t.contribute.saving
	const sentences = {
		saved: words.saved(formatClock(locale, status.savedAt)),
		typing: words.typing,
		saving: words.saving,
		offline: words.offline,
		refused: words.refused,
	}
	return (
		<p role="status" className={`save-status save-status-${status.state}`} suppressHydrationWarning>
			{sentences[status.state]}
		</p>
	)
}
