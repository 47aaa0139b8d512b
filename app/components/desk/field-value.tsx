import { publicTag } from '#moderation/contribute/language-tag.ts'
import { LanguageNames } from '#app/components/languages/language-names.tsx'
import type { EntryRecord } from '#moderation/entry.ts'
import type { ContributedWords, MergeField } from '#moderation/merge/proposal.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** What the registry's record says in one field, in words. */
export function RecordValue({ record, field, place }: { record: EntryRecord; field: MergeField; place: string | null }) {
	const { t } = useWords()
	const empty = <span className="soft">{t.desk.empty}</span>
	switch (field) {
		case 'names':
			return record.names.length === 0 ? (
				empty
			) : (
				<ul>
					{record.names.map((name) => (
						<li key={`${name.lang} ${name.text}`} lang={publicTag(name.lang)}>
							{name.text}{' '}
							<span className="soft small">
								(<LanguageNames of={[name.lang]} />)
							</span>
						</li>
					))}
				</ul>
			)
		case 'heritageClass':
			return <>{t.heritage.classes[record.heritageClass]}</>
		case 'place': {
			const written = [record.place.communeAsWritten, record.place.districtAsWritten, record.place.note].filter(Boolean).join(', ')
			return written || place ? <>{[written, place && `→ ${place}`].filter(Boolean).join(' ')}</> : empty
		}
		case 'period':
			return record.period ? <>{record.period}</> : empty
		case 'maker':
			return record.maker ? <>{record.maker}</> : empty
		case 'descriptions':
			return record.descriptions.length === 0
				? empty
				: record.descriptions.map((description) => (
						<p key={description.lang} lang={publicTag(description.lang)}>
							{description.text}
						</p>
					))
	}
}

/** What the contribution says in one field, in words. */
export function ContributedValue({ words, field, place }: { words: ContributedWords; field: MergeField; place: string | null }) {
	const { t } = useWords()
	const lang = words.languages[0]
	switch (field) {
		case 'names':
			return <span lang={publicTag(lang)}>{words.title}</span>
		case 'heritageClass':
			return <>{words.heritageClass && t.heritage.classes[words.heritageClass]}</>
		case 'place':
			return <>{[words.placeText, place && `→ ${place}`].filter(Boolean).join(' ')}</>
		case 'period':
			return <>{words.period}</>
		case 'maker':
			return <>{words.maker}</>
		case 'descriptions':
			return words.description ? <p lang={publicTag(lang)}>{words.description}</p> : <p className="soft">{t.verdicts.toldInRecording}</p>
	}
}
