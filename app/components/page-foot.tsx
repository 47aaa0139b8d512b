import { useWords } from '../i18n/messages.tsx'
import { Band } from './band.tsx'

export function PageFoot() {
	const { t } = useWords()
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
				</div>
			</footer>
		</>
	)
}
