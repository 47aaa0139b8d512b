import type { TakedownLine } from '#db/read/find-tombstone.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** All that was taken down of an entry; what can be brought back has its button. */
export function TakedownLines({ takedowns, answered }: { takedowns: readonly TakedownLine[]; answered: Refused | undefined }) {
	const { t, locale } = useWords()
	const words = t.after.takedown
	if (takedowns.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="takedowns">
			<h2 id="takedowns">{words.history}</h2>
			<ol className="entry-list">
				{takedowns.map((line) => (
					<li key={line.id} className="panel stack-tight">
						<p>
							<b>{words.line(t.after.degrees[line.degree].name, line.by, formatTime(locale, line.at))}</b>
							{line.reference && ` · ${words.report(line.reference)}`}
						</p>
						{line.caption && <p>{line.caption}</p>}
						<p>{t.after.takedownReasons[line.reason]}</p>
						<p className="as-said">{line.words}</p>
						{line.liftedAt && line.liftedBy ? (
							<p className="small soft">
								{words.lifted(line.liftedBy, formatTime(locale, line.liftedAt))} {line.liftWords}
							</p>
						) : (
							line.degree !== 'remove' && (
								<LiftForm id={line.id} answered={typedText(answered, 'takedownId') === line.id ? answered : undefined} />
							)
						)}
					</li>
				))}
			</ol>
		</section>
	)
}

function LiftForm({ id, answered }: { id: string; answered: Refused | undefined }) {
	const { t } = useWords()
	const words = t.after.takedown
	return (
		<form method="post" className="stack-tight">
			<input type="hidden" name="takedownId" value={id} />
			<Field
				as="textarea"
				id={`lift-${id}`}
				name="liftWords"
				rows={2}
				label={words.liftWords}
				fault={faultOf(answered?.refusal, 'liftWords')}
				defaultValue={typedText(answered, 'liftWords')}
				required
			/>
			<div className="row">
				<Button name="intent" value="lift">
					{words.lift}
				</Button>
			</div>
		</form>
	)
}
