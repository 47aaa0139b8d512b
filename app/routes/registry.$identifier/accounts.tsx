import { publicTag } from '#moderation/contribute/language-tag.ts'
import { languageName } from '#app/i18n/language-name.ts'
import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryView } from './entry-view.ts'
import { PartSource } from './source-line.tsx'

/** Those of the recordings named that the public may hear; they stand with the account, not in the gallery. */
function recordingsOf(view: EntryView, named: readonly string[] | undefined): EntryView['media'] {
	return view.media.filter((media) => named?.includes(media.id) ?? false)
}

/** What people tell of it, side by side with the teller's name; accounts are not made to agree. */
export function Accounts({ view }: { view: EntryView }) {
	const { t } = useWords()
	const { registry, verdicts, parts } = t
	const { accounts } = view.record
	if (accounts.length === 0) return null
	return (
		<section className="stack">
			<h2>{registry.accounts}</h2>
			{accounts.length > 1 && <p className="soft">{registry.accountsLead}</p>}
			<div className="accounts">
				{accounts.map((account, index) => (
					<figure key={index} className="account">
						{account.isDisputed && <p className="small flag">{verdicts.accountDisputed}</p>}
						{account.text && (
							<blockquote lang={publicTag(account.lang)}>
								{account.text.split(/\n{2,}/).map((paragraph, at) => (
									<p key={at}>{paragraph}</p>
								))}
							</blockquote>
						)}
						<figcaption className="small">
							{registry.teller(account.teller || parts.creditAnonymous)} · {languageName(t, account.lang)}
						</figcaption>
						{recordingsOf(view, account.recordings).map((media) => (
							<MediaFigure key={media.id} media={media} />
						))}
						<PartSource view={view} trace={account.trace} />
					</figure>
				))}
			</div>
		</section>
	)
}
