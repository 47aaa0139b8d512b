import type { TakedownLine } from '#db/read/find-tombstone.ts'
import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** All that was taken down of an entry; what can be brought back has its button. */
export function TakedownLines({ takedowns }: { takedowns: readonly TakedownLine[] }) {
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
							line.degree !== 'remove' && <LiftForm id={line.id} />
						)}
					</li>
				))}
			</ol>
		</section>
	)
}

function LiftForm({ id }: { id: string }) {
	const { t } = useWords()
	const words = t.after.takedown
	return (
		<form method="post" className="stack-tight">
			<input type="hidden" name="takedownId" value={id} />
			<Field as="textarea" id={`lift-${id}`} name="liftWords" rows={2} label={words.liftWords} required />
			<div className="row">
				<Button name="intent" value="lift">
					{words.lift}
				</Button>
			</div>
		</form>
	)
}
