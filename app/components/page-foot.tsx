import { useWords } from '../i18n/messages.tsx'

export function PageFoot() {
	const { t } = useWords()
	return (
		<footer className="foot">
			<p>{t.common.sampleNotice}</p>
		</footer>
	)
}
