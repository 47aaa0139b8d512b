import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import { isRightsStatement } from '#moderation/contribute/rights.ts'
import { termsUri, type Terms } from '#moderation/contribute/terms.ts'
import { useWords } from '../i18n/messages.tsx'
import { termsName } from '../i18n/terms-name.ts'

/** A licence by its short name, or what is stated of the rights in its place, linked to its canonical text; `plain` adds what it means in plain words. */
export function LicenceBadge({ licence, plain = false }: { licence: Terms | LicenceChoice; plain?: boolean }) {
	const { t } = useWords()
	const means = isRightsStatement(licence) ? t.voice.rights.statementMeans[licence] : t.heritage.licences[licence].means
	return (
		<>
			<Badge licence={licence} />
			{plain && <span className="soft"> {means}</span>}
		</>
	)
}

function Badge({ licence }: { licence: Terms | LicenceChoice }) {
	const { t } = useWords()
	if (licence === 'keep-only' || licence === 'rights-statement') return <span className="badge">■ {t.heritage.licences[licence].name}</span>
	const isStated = isRightsStatement(licence)
	return (
		<a className="badge" rel={isStated ? 'noopener' : 'license noopener'} href={termsUri(licence)}>
			{isStated ? `${t.voice.rights.ofFile}: ` : '© '}
			{termsName(t, licence)}
		</a>
	)
}
