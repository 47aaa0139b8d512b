import { publicTag } from '#moderation/contribute/language-tag.ts'
import { languageName } from '#app/i18n/language-name.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryView } from './entry-view.ts'
import { SourceLine } from './source-line.tsx'

/** The descriptions, that in the page's language first; each says its language where there are several. */
export function Story({ view }: { view: EntryView }) {
	const { t, locale } = useWords()
	const { descriptions } = view.record
	if (descriptions.length === 0) return null
	const ordered = [...descriptions].sort((a, b) => Number(b.lang === locale) - Number(a.lang === locale))
	return (
		<section className="story">
			<h2>{t.registry.about}</h2>
			{ordered.map((description, index) => (
				<div key={index}>
					{ordered.length > 1 && <p className="small soft">{languageName(t, description.lang)}</p>}
					<div className="story-text" lang={publicTag(description.lang)}>
						{description.text.split(/\n{2,}/).map((paragraph, at) => (
							<p key={at}>{paragraph}</p>
						))}
					</div>
				</div>
			))}
			<SourceLine view={view} field="descriptions" />
		</section>
	)
}
