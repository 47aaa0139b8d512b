import { useWords } from '#app/i18n/messages.tsx'

export default function Home() {
	const { t } = useWords()
	return (
		<>
			<h1>{t.common.siteName}</h1>
			<p>{t.common.tagline}</p>
		</>
	)
}
