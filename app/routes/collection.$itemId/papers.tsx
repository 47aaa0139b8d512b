import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { paperFaults } from '#moderation/collection/paper.ts'
import type { Seen } from './seen.ts'

/** Papers of an object's origin, each encrypted; only their day is told until one is opened. */
export function Papers({ seen }: { readonly seen: Seen }) {
	const { item, papers, news, isEditable, mayErasePapers, maySeal } = seen
	const { t, locale } = useWords()
	const words = t.collection.item
	const fault = paperFaults.find((code) => code === news.paper)
	return (
		<section className="stack-tight sealed-panel" aria-labelledby="papers" id="field-papers">
			<h2 id="papers">{words.papers}</h2>
			<p>{words.papersLead}</p>
			{news.paper === 'added' && <Notice kind="done" title={words.paperAdded} />}
			{fault && <Notice kind="refused" title={words.paperFaults[fault]} />}
			<ul className="stack-tight">
				{papers.map((paper, index) => (
					<li key={paper.id} className="row">
						<a href={`/collection/${item.id}/papers/${paper.id}`}>{words.paper(index + 1, formatDate(locale, paper.at))}</a>
						{mayErasePapers && (
							<form method="post">
								<input type="hidden" name="paperId" value={paper.id} />
								<Button kind="quiet" name="intent" value="erase-paper">
									{words.removePaper}
								</Button>
							</form>
						)}
					</li>
				))}
			</ul>
			{isEditable && maySeal && (
				<form method="post" action={`/collection/${item.id}/papers`} encType="multipart/form-data" className="row">
					<Field type="file" name="paper" label={words.papers} accept="application/pdf,image/jpeg,image/png" required />
					<Button>{words.addPaper}</Button>
				</form>
			)}
		</section>
	)
}
