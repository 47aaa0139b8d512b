import { formatTime } from '#app/i18n/format-time.ts'
import type { Locale } from '#app/i18n/locale.ts'
import type { Messages } from '#app/i18n/vi.ts'

/** When a report was sent, seen and answered; or by when it will be. Times are ISO. */
export interface Clock {
	readonly at: string
	readonly seenBy: string
	readonly answeredBy: string
	readonly acknowledgedAt: string | null
	readonly closedAt: string | null
}

/** A report's clock as the facts of its page: term and value. */
export function clockFacts(t: Messages, locale: Locale, clock: Clock): [string, string][] {
	const words = t.after.report
	const at = (time: string): string => formatTime(locale, time)
	return [
		[words.at, at(clock.at)],
		clock.acknowledgedAt === null ? [words.seenBy, at(clock.seenBy)] : [words.seen, at(clock.acknowledgedAt)],
		clock.closedAt === null ? [words.answeredBy, at(clock.answeredBy)] : [words.answered, at(clock.closedAt)],
	]
}
