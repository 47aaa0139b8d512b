import { publicTag } from '#moderation/contribute/language-tag.ts'
import { LanguageNames } from '#app/components/languages/language-names.tsx'
import type { Comparison } from './comparison.ts'
import { useWords } from '../../i18n/messages.tsx'
import { ComparedRow } from './compared-row.tsx'
import { MarkedText } from './marked-text.tsx'
import { closestTo, compareTexts } from './standing-of.ts'

type Both = Pick<Comparison, 'contribution' | 'entry'>

/** All names of both in their languages; the contribution's title is compared with the registry's name nearest to it. */
export function NamesRow({ contribution, entry }: Both) {
	const { t } = useWords()
	const { names } = entry.record
	const nearest = closestTo(
		contribution.title,
		names.map((name) => name.text),
	)
	const compared = compareTexts(contribution.title, names[nearest]?.text ?? '')
	const lang = contribution.languages[0]
	return (
		<ComparedRow
			label={t.verifyDesk.rows.names}
			standing={compared.standing}
			mine={
				contribution.title && (
					<>
						<span lang={publicTag(lang)}>
							<MarkedText runs={compared.mine} />
						</span>{' '}
						{lang && (
							<span className="small soft">
								<LanguageNames of={[lang]} />
							</span>
						)}
					</>
				)
			}
			theirs={
				<ul>
					{names.map((name, index) => (
						<li key={index}>
							<span lang={publicTag(name.lang)}>{index === nearest ? <MarkedText runs={compared.theirs} /> : name.text}</span>{' '}
							<span className="small soft">
								<LanguageNames of={[name.lang]} />, {name.kind === 'official' ? t.verifyDesk.official : t.verifyDesk.alternative}
							</span>
						</li>
					))}
				</ul>
			}
		/>
	)
}

/** A field that is one short text on either side; left out where neither says anything. */
export function PlainRow({ label, mine, theirs }: { label: string; mine: string; theirs: string }) {
	const compared = compareTexts(mine, theirs)
	if (compared.standing === null) return null
	return (
		<ComparedRow
			label={label}
			standing={compared.standing === 'apart' ? 'differs' : compared.standing}
			mine={mine ? <MarkedText runs={compared.mine} /> : null}
			theirs={theirs ? <MarkedText runs={compared.theirs} /> : null}
		/>
	)
}

/** The story given beside the registry's descriptions and the accounts already kept, each under its teller. */
export function DescriptionsRow({ contribution, entry }: Both) {
	const { t } = useWords()
	const { descriptions, accounts } = entry.record
	const lang = contribution.languages[0]
	const texts = [...descriptions.map((text) => ({ ...text, teller: null })), ...accounts]
	const sameTongue = texts.findIndex((text) => text.lang === lang)
	const beside = sameTongue === -1 ? 0 : sameTongue
	const compared = compareTexts(contribution.description, texts[beside]?.text ?? '')
	return (
		<ComparedRow
			label={t.verifyDesk.rows.descriptions}
			standing={compared.standing}
			mine={
				contribution.description && (
					<p className="compared-story" lang={publicTag(lang)}>
						<MarkedText runs={compared.mine} />
					</p>
				)
			}
			theirs={
				texts.length > 0 &&
				texts.map((text, index) => (
					<div key={index} className="compared-story">
						{text.teller !== null && <p className="small soft">{t.verifyDesk.account(text.teller)}</p>}
						<p lang={publicTag(text.lang)}>{index === beside ? <MarkedText runs={compared.theirs} /> : text.text}</p>
					</div>
				))
			}
		/>
	)
}
