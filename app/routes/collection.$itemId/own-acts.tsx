import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { PartProps } from './item-form.tsx'

/** What its owner may do with an application beside writing it: print it, let it be known, take it back. */
export function OwnActs({ seen }: PartProps) {
	const { item, acts } = seen
	const { t } = useWords()
	const words = t.collection
	const version = <input type="hidden" name="version" value={item.version} />
	return (
		<>
			{item.name !== '' && (
				<section className="stack-tight" aria-labelledby="application">
					<h2 id="application">{words.item.application}</h2>
					<p>{words.item.applicationLead}</p>
					<div className="row">
						<LinkButton href={`/collection/${item.id}/application.pdf`}>{words.item.pdf}</LinkButton>
						<LinkButton href={`/collection/${item.id}/application.docx`}>{words.item.docx}</LinkButton>
					</div>
				</section>
			)}
			{item.state !== 'withdrawn' && (
				<form method="post" className="stack-tight" aria-labelledby="shown">
					{version}
					<h2 id="shown">{words.item.shown}</h2>
					<p>{words.item.shownLead}</p>
					<div className="row">
						<Button name="intent" value={item.isShown ? 'hide' : 'show'}>
							{item.isShown ? words.item.hide : words.item.show}
						</Button>
					</div>
				</form>
			)}
			{acts.includes('withdraw') && (
				<details>
					<summary>{words.acts.withdraw}</summary>
					<form method="post" className="stack-tight">
						{version}
						<p>{words.item.withdrawSure}</p>
						<div className="row">
							<Button kind="danger" name="act" value="withdraw">
								{words.acts.withdraw}
							</Button>
						</div>
					</form>
				</details>
			)}
		</>
	)
}
