import type { SerializeFrom } from '@remix-run/node'
import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Suspicion } from '#db/read/list-suspicions.ts'
import { nextItemState } from '#moderation/collection/lifecycle.ts'

/** Applications a report may speak of; each can be stopped, with a reason that does not name the report. */
export function PossibleItems({ items }: { readonly items: SerializeFrom<Suspicion>['items'] }) {
	const { t } = useWords()
	const words = t.suspicions
	return (
		<section className="stack-tight" aria-labelledby="possible">
			<h2 id="possible">{words.possible}</h2>
			<p className="soft">{items.length === 0 ? words.noPossible : words.possibleLead}</p>
			<ul className="stack-tight">
				{items.map((item) => (
					<li key={item.id} className="panel">
						<form method="post" className="row">
							<input type="hidden" name="itemId" value={item.id} />
							<input type="hidden" name="version" value={item.version} />
							<input type="hidden" name="words" value={t.collection.grounds.suspected} />
							<span>
								<a href={`/collection/desk/${item.id}`}>
									<bdi>{item.name}</bdi>
								</a>{' '}
								· {item.code} · {t.collection.states[item.state].name}
							</span>
							{nextItemState(item.state, 'dispute') !== null && (
								<Button kind="danger" name="act" value="dispute" aria-label={`${words.stop}: ${item.code}`}>
									{words.stop}
								</Button>
							)}
						</form>
					</li>
				))}
			</ul>
		</section>
	)
}
