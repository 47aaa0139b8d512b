import type { MaskPart } from '#moderation/review/mask.ts'
import type { SeenMasks } from '#server/review/see-masks.ts'
import { Button } from '#app/components/button.tsx'
import { clockOf } from '#app/forms/mask.ts'
import { useWords, type Words } from '#app/i18n/messages.tsx'
import { asPercent } from './as-percent.ts'

/** What is covered of the file, why, by whom; each can be uncovered. */
export function MasksInForce({ seen }: { seen: SeenMasks }) {
	const { t, locale } = useWords()
	const when = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })
	return (
		<section aria-labelledby="in-force" className="stack-tight">
			<h2 id="in-force">{t.masks.inForce}</h2>
			{seen.masks.length === 0 && <p className="soft">{t.masks.none}</p>}
			<ul className="masks">
				{seen.masks.map((mask) => {
					const what = `${t.masks.kinds[mask.part.kind].name}: ${placeOf(t, mask.part)}`
					return (
						<li key={mask.id} className="stack-tight">
							<p>
								{what}
								<br />
								<span className="small">
									{t.masks.reasons[mask.reason]} · {t.masks.by(mask.by, when.format(new Date(mask.at)))}
								</span>
							</p>
							{mask.words && <p className="said">{mask.words}</p>}
							{seen.mayMask && (
								<form method="post">
									<input type="hidden" name="intent" value="lift" />
									<input type="hidden" name="maskId" value={mask.id} />
									<input type="hidden" name="version" value={seen.version} />
									<input type="hidden" name="maskVersion" value={seen.file.maskVersion} />
									<Button kind="secondary" aria-label={`${t.masks.lift}: ${what}`}>
										{t.masks.lift}
									</Button>
								</form>
							)}
						</li>
					)
				})}
			</ul>
		</section>
	)
}

function placeOf(t: Words['t'], part: MaskPart): string {
	if (part.kind === 'hide') return t.masks.wholeFile
	if (part.kind === 'mute') return t.masks.span(clockOf(part.stretch.fromMs), clockOf(part.stretch.toMs))
	const { x, y, width, height } = part.region
	const place = t.masks.place(asPercent(x), asPercent(y), asPercent(width), asPercent(height))
	return part.during ? `${place}, ${t.masks.span(clockOf(part.during.fromMs), clockOf(part.during.toMs))}` : place
}
