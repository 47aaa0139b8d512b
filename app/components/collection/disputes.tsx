import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { ItemDispute } from '#db/read/find-item.ts'

type Told = Omit<ItemDispute, 'otherId' | 'otherCode'> & Partial<Pick<ItemDispute, 'otherId' | 'otherCode'>>

/** Why an application stands still, and how earlier disputes were settled; the other application only for the desk. */
export function Disputes({ disputes }: { readonly disputes: readonly Told[] }) {
	const { t, locale } = useWords()
	const words = t.collection
	if (disputes.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="disputes">
			<h2 id="disputes">{words.item.disputes}</h2>
			<ul className="stack-tight">
				{disputes.map((dispute) => (
					<li key={dispute.id}>
						<p>
							<b>{words.grounds[dispute.ground]}</b>{' '}
							<span className="soft">
								{formatDate(locale, dispute.openedAt)} ·{' '}
								{dispute.settledAt ? words.item.settledOn(formatDate(locale, dispute.settledAt)) : words.item.isOpen}
							</span>
						</p>
						{dispute.words && dispute.ground !== 'suspected' && <p className="as-said">{dispute.words}</p>}
						{dispute.settleWords && <p className="as-said">{dispute.settleWords}</p>}
						{dispute.otherId && dispute.otherCode && (
							<p>
								<a href={`/collection/desk/${dispute.otherId}`}>{words.desk.otherClaim(dispute.otherCode)}</a>
							</p>
						)}
					</li>
				))}
			</ul>
		</section>
	)
}
