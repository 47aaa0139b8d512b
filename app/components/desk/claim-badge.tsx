import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'

interface ClaimBadgeProps {
	readonly holder: string
	readonly isMine: boolean
	readonly until: string
	readonly minutesLeft: number
}

/** Whose work this is now, and until when. */
export function ClaimBadge({ holder, isMine, until, minutesLeft }: ClaimBadgeProps) {
	const { t, locale } = useWords()
	const time = formatTime(locale, until)
	return (
		<span className="badge">
			{isMine ? t.desk.heldByMe(time) : t.desk.heldBy(holder, time)} ({t.queue.minutesLeft(minutesLeft)})
		</span>
	)
}
