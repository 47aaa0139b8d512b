import { useWords } from '../i18n/messages.tsx'
import { Band } from './band.tsx'

/** `path`: where to come back to from the translator's switch. */
export function PageFoot({ path }: { path: string }) {
	const { t, tag, isTranslator } = useWords()
	return (
		<>
			<Band />
			<footer className="foot">
				<div className="foot-row">
					<p className="serif">
						{t.common.siteName} · {t.common.tagline}
					</p>
					<p>
						<a href="/slip">{t.slips.open}</a>
					</p>
					<p>{t.common.sampleNotice}</p>
					<p>
						<a href="/private-collections">{t.collection.shown.title}</a>
					</p>
					<p>
						<a href="/report-object">{t.suspicions.title}</a>
					</p>
					{tag && (
						<form method="post" action="/reading">
							<input type="hidden" name="to" value={path} />
							<button type="submit" name="translator" value={isTranslator ? 'no' : 'yes'} className="foot-button">
								{isTranslator ? t.voice.type.unmark : t.voice.type.mark}
							</button>
						</form>
					)}
				</div>
			</footer>
		</>
	)
}
