import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Withdrawal } from '#db/read/find-withdrawal.ts'

/** A withdrawal as a followed act: when it was asked, and that each thing it ends has ended. */
export function WithdrawalRecord({ withdrawal }: { withdrawal: Withdrawal }) {
	const { t, locale } = useWords()
	const words = t.after.withdrawal
	const isDone = withdrawal.consentsLeft === 0 && withdrawal.filesShown === 0
	return (
		<section className="stack-tight" aria-labelledby="withdrawal">
			<h2 id="withdrawal" className="serif">
				{words.title}: {isDone ? words.done : words.open}
			</h2>
			<ol className="way-so-far">
				<li>{words.asked(formatTime(locale, withdrawal.askedAt))}</li>
				{withdrawal.consentsEndedAt && (
					<li>{words.consents(withdrawal.consents - withdrawal.consentsLeft, formatTime(locale, withdrawal.consentsEndedAt))}</li>
				)}
				<li>{words.files(withdrawal.filesHidden)}</li>
				<li>
					{words.entries(withdrawal.entries)}
					{withdrawal.entriesFreedAt && <span className="soft"> · {formatTime(locale, withdrawal.entriesFreedAt)}</span>}
				</li>
			</ol>
			<p className="soft">{words.kept}</p>
		</section>
	)
}
