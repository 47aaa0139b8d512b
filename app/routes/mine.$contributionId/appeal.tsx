import type { SerializeFrom } from '@remix-run/node'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import type { OwnAfter } from '#server/review/see-own-after.ts'

/** The decision that can be appealed against, until when, and how; and what became of each appeal. */
export function Appeal({ after, refused }: { after: SerializeFrom<OwnAfter>; refused: Refused | undefined }) {
	const { t, locale } = useWords()
	const words = t.after.appeal
	const { open, appeals } = after
	if (!open && appeals.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="appeal">
			<h2 id="appeal" className="serif">
				{words.title}
			</h2>
			{open && <p>{words.against(t.after.grounds[open.ground], formatDate(locale, open.decidedAt))}</p>}
			{open && !open.isLate && (
				<form method="post" className="panel stack-tight">
					<p>{words.lead(formatDate(locale, open.deadline))}</p>
					<Field
						as="textarea"
						name="appeal"
						rows={5}
						label={words.words}
						hint={words.wordsHint}
						fault={faultOf(refused?.refusal, 'appeal')}
						defaultValue={typedText(refused, 'appeal')}
						dir="auto"
					/>
					<div className="row">
						<Button name="intent" value="appeal">
							{words.send}
						</Button>
					</div>
				</form>
			)}
			{open?.isLate && <p>{words.late(formatDate(locale, open.deadline))}</p>}
			{appeals.map((appeal) => (
				<div key={appeal.id} className="panel stack-tight">
					<p>
						<b>{words.lodged(formatDate(locale, appeal.lodgedAt))}</b> {t.after.grounds[appeal.ground]}.
					</p>
					<blockquote className="as-said" dir="auto">
						{appeal.words}
					</blockquote>
					{appeal.outcome && appeal.heardAt ? (
						<>
							<p>
								<b>
									{words.heard(formatDate(locale, appeal.heardAt))}: {t.after.outcomes[appeal.outcome].name}
								</b>
							</p>
							<p className="as-said">{appeal.outcomeWords}</p>
						</>
					) : (
						<p>
							{words.due(formatDate(locale, appeal.dueAt))} {appeal.isOverdue && <b className="flag">{words.overdue}</b>}
						</p>
					)}
				</div>
			))}
		</section>
	)
}
