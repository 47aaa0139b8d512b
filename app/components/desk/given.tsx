import type { ReactNode } from 'react'
import { publicTag } from '#moderation/contribute/language-tag.ts'
import { LanguageNames } from '#app/components/languages/language-names.tsx'
import type { SerializeFrom } from '@remix-run/node'
import { termsOf } from '#moderation/contribute/terms.ts'
import { publicName } from '#moderation/merge/attribution.ts'
import type { DeskContribution } from '#db/read/find-desk-contribution.ts'
import type { SeenContribution } from '#server/review/see-contribution.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { LicenceBadge } from '../licence-badge.tsx'
import { Asides } from './asides.tsx'
import { EnteredBy } from '../entered-by.tsx'
import { GivenFiles } from './given-files.tsx'

/** What the contributor gave, all of it, as they gave it. */
export function Given({ contribution }: { contribution: SerializeFrom<DeskContribution & Pick<SeenContribution, 'actions'>> }) {
	const { t } = useWords()
	const c = contribution
	const credit = c.creditChoice === 'anonymous' ? t.desk.anonymous : c.creditChoice === 'other-name' ? c.creditName : c.contributorName
	const isMasker = c.actions.includes('mask-any') || c.actions.includes('mask')
	const masking = { base: isMasker ? `/review/${c.facts.id}/mask` : null, maySeeUnmasked: c.actions.includes('see-unmasked') }
	const facts: [string, ReactNode][] = [
		[t.desk.by, c.contributorName],
		[t.desk.code, `${c.code} · ${t.desk.version} ${c.facts.version}`],
		[t.desk.languages, c.languages.length > 0 && <LanguageNames of={c.languages} />],
		[t.desk.place, c.placeLabel ?? ''],
		[t.desk.placeAsWritten, c.placeText],
		[t.desk.period, c.period],
		[t.desk.heritageClass, c.heritageClass ? t.heritage.classes[c.heritageClass] : ''],
		[t.desk.maker, c.maker],
		[t.desk.shown, c.shown],
		[t.desk.credit, credit],
		[t.voice.rights.said, c.rights.basis ? t.voice.rights.bases[c.rights.basis].title : ''],
		[t.voice.rights.statement, c.rights.statement ? t.voice.rights.statements[c.rights.statement] : ''],
	]
	return (
		<section aria-labelledby="given" className="stack">
			<h2 id="given">{t.desk.whatWasGiven}</h2>
			<GivenFiles files={c.files} masking={masking} />
			<Asides files={c.asides} />
			{c.actions.includes('state-rights') && (
				<p>
					<a href={`/rights/${c.facts.id}`}>{t.voice.rights.title}</a>
				</p>
			)}
			<EnteredBy entered={c.entered} as="h3" />
			{c.actions.includes('fill') && c.asides.length > 0 && (
				<p>
					<a href={`/fill/${c.facts.id}`}>{t.voice.fill.link}</a>
				</p>
			)}
			<h3>{t.desk.story}</h3>
			<p className="story-text" lang={publicTag(c.languages[0])}>
				{c.description || <span className="soft">{t.desk.nothingSaid}</span>}
			</p>
			<dl className="desk-facts">
				{facts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value || <span className="soft">{t.desk.nothingSaid}</span>}</dd>
					</div>
				))}
				{c.about && (
					<div>
						<dt>{t.desk.about}</dt>
						<dd>
							<a href={`/registry/${c.about.identifier}`} target="_blank" rel="noreferrer">
								{c.about.identifier} · {c.about.title}
							</a>
						</dd>
					</div>
				)}
				{c.people.length > 0 && (
					<div>
						<dt>{t.people.title}</dt>
						<dd>
							<ul>
								{c.people.map((person) => {
									const shown = publicName(person)
									return (
										<li key={person.id}>
											{t.people.roles[person.role]}: {person.name || person.otherName}{' '}
											<span className="soft small">
												({shown === null ? t.people.notShown : t.people.shownAs(shown)}
												{c.contacts[person.id] && `, ${t.voice.whom.contactShort}: ${c.contacts[person.id]}`}
												{person.mediaId !== null && `, ${c.files.find((file) => file.id === person.mediaId)?.fileName ?? ''}`})
											</span>
										</li>
									)
								})}
							</ul>
						</dd>
					</div>
				)}
				<div>
					<dt>{t.desk.licence}</dt>
					<dd>
						{c.licence === null || c.licence === 'keep-only' ? (
							t.heritage.licences['keep-only'].name
						) : (
							<LicenceBadge licence={termsOf(c.licence, c.rights.statement) ?? c.licence} plain />
						)}
					</dd>
				</div>
			</dl>
		</section>
	)
}
