import type { HandOver } from '#db/read/list-hand-overs.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Notice } from '../notice.tsx'

/** Tells whoever lost or got work by a lead's hand: who did it, and why. */
export function HandOverNotices({ handOvers }: { handOvers: readonly HandOver[] }) {
	const { t } = useWords()
	return (
		<>
			{handOvers.map((handOver) => (
				<Notice key={`${handOver.contributionId}${handOver.at}`} kind="info">
					<p>
						{handOver.isMineNow ? t.queue.handedToMe(handOver) : t.queue.handedFromMe(handOver)}{' '}
						<a href={`/${handOver.step}/${handOver.contributionId}`}>{handOver.code}</a>
					</p>
					<blockquote className="said">{handOver.reason}</blockquote>
				</Notice>
			))}
		</>
	)
}
