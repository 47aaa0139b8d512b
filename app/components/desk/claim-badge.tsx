import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** Whose work this is now, and until when. */
export function ClaimBadge({ holder, isMine, until }: { holder: string; isMine: boolean; until: string }) {
	const { t, locale } = useWords()
	const time = formatTime(locale, until)
	return <span className="badge">{isMine ? t.desk.heldByMe(time) : t.desk.heldBy(holder, time)}</span>
}
