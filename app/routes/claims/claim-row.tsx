import type { LiveClaim } from '#db/read/list-live-claims.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** One piece of work with who holds it, and the form that hands it over; what was typed for it stays when it is refused. */
export function ClaimRow({ claim, answered }: { claim: LiveClaim; answered: Refused | undefined }) {
	const { t, locale } = useWords()
	const words = t.queue.claims
	const mine = answered && typedText(answered, 'contribution') === claim.contributionId ? answered : undefined
	const heading = `claim-${claim.contributionId}`
	return (
		<li className="panel stack-tight">
			<h2 id={heading} className="entry-card-title">
				{claim.title || claim.code}
			</h2>
			<p className="small">
				{claim.code} · {t.desk.queues[claim.step].title} · <b>{claim.holder}</b> ·{' '}
				{words.since(formatTime(locale, claim.claimedAt), formatTime(locale, claim.until))} ({t.queue.minutesLeft(claim.minutesLeft)})
			</p>
			{claim.takers.length === 0 ? (
				<p className="soft">{words.nobodyElse}</p>
			) : (
				<form method="post" className="filters" aria-labelledby={heading}>
					<input type="hidden" name="contribution" value={claim.contributionId} />
					<Field
						as="select"
						name="to"
						id={`to-${claim.contributionId}`}
						label={words.to}
						fault={faultOf(mine?.refusal, 'to')}
						defaultValue={typedText(mine, 'to')}
						required
					>
						<option value="">{words.choose}</option>
						{claim.takers.map((taker) => (
							<option key={taker.id} value={taker.id}>
								{taker.name}
							</option>
						))}
					</Field>
					<Field
						name="reason"
						id={`reason-${claim.contributionId}`}
						label={words.reason}
						hint={words.reasonHint}
						fault={faultOf(mine?.refusal, 'reason')}
						defaultValue={typedText(mine, 'reason')}
						maxLength={500}
						required
					/>
					<Button>{words.handOver}</Button>
				</form>
			)}
		</li>
	)
}
