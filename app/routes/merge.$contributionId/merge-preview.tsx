import { Band } from '#app/components/band.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { Accounts } from '../registry.$identifier/accounts.tsx'
import { EntryFacts } from '../registry.$identifier/entry-facts.tsx'
import type { EntryView } from '../registry.$identifier/entry-view.ts'
import { Gallery, LeadPicture } from '../registry.$identifier/gallery.tsx'
import { Names } from '../registry.$identifier/names.tsx'
import { Story } from '../registry.$identifier/story.tsx'

/** The entry after the merge, by the very parts the public page is made of. */
export function MergePreview({ view }: { view: EntryView }) {
	const { t } = useWords()
	return (
		<section className="panel merge-preview" id="preview" aria-labelledby="preview-title">
			<h2 id="preview-title">{t.merge.previewTitle}</h2>
			<p className="soft">{t.merge.previewLead}</p>
			<article className="entry">
				<Names view={view} />
				<Band tall />
				<LeadPicture view={view} />
				<div className="entry-body">
					<div className="stack">
						<Story view={view} />
						<Accounts view={view} />
						<Gallery view={view} />
					</div>
					<EntryFacts view={view} />
				</div>
			</article>
		</section>
	)
}
