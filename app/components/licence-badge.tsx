import { licences, type LicenceChoice } from '#moderation/contribute/licence.ts'
import { useWords } from '../i18n/messages.tsx'

/** A licence by its short name, linked to its canonical text; `plain` adds what it means in plain words. */
export function LicenceBadge({ licence, plain = false }: { licence: LicenceChoice; plain?: boolean }) {
	const { t } = useWords()
	const words = t.heritage.licences[licence]
	return (
		<>
			{licence === 'keep-only' ? (
				<span className="badge">■ {words.name}</span>
			) : (
				<a className="badge" rel="license noopener" href={licences[licence].uri}>
					© {licences[licence].name}
				</a>
			)}
			{plain && <span className="soft"> {words.means}</span>}
		</>
	)
}
