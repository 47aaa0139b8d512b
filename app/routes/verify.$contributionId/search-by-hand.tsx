import { Form, Link } from '@remix-run/react'
import type { DeskQuestion } from '#server/verify/see-verify-desk.ts'
import type { EntryPage } from '#db/read/list-public-entries.ts'
import { Button } from '#app/components/button.tsx'
import { deskHref } from '#app/forms/verify-desk.ts'
import { useWords } from '#app/i18n/messages.tsx'

const mostShown = 12

/** The registry searched by hand, as readers search it; what is found can be laid beside the contribution. */
export function SearchByHand({ asked, found }: { asked: DeskQuestion; found: EntryPage | null }) {
	const { t } = useWords()
	const words = t.verifyDesk
	const entries = found?.entries.slice(0, mostShown) ?? []
	return (
		<section aria-labelledby="by-hand" className="stack-tight by-hand">
			<Form role="search" className="search" preventScrollReset replace>
				<label htmlFor="by-hand-words" className="field-label" id="by-hand">
					{words.searchLabel}
				</label>
				{asked.candidate && <input type="hidden" name="candidate" value={asked.candidate} />}
				<input
					key={asked.words}
					id="by-hand-words"
					className="control"
					type="search"
					name="q"
					defaultValue={asked.words}
					aria-describedby="by-hand-hint"
					autoComplete="off"
				/>
				<Button>{words.search}</Button>
			</Form>
			<p id="by-hand-hint" className="small soft">
				{words.searchHint}
			</p>
			<div role="status">
				{found && (
					<p className="small">
						{words.found(entries.length)}. {found.isNear && words.foundNear}{' '}
						<Link to={deskHref({ ...asked, words: '' })} preventScrollReset replace>
							{words.clearSearch}
						</Link>
					</p>
				)}
			</div>
			{entries.length > 0 && (
				<ul className="picks" id="picks-by-hand">
					{entries.map((entry) => (
						<li key={entry.identifier}>
							<Link
								to={deskHref({ ...asked, candidate: entry.identifier })}
								className="pick"
								aria-current={entry.identifier === asked.candidate ? 'true' : undefined}
								preventScrollReset
								replace
							>
								<b className="pick-title">{entry.title}</b>
								<span className="small">
									{entry.identifier} · {t.heritage.classes[entry.heritageClass]}
									{entry.place && ` · ${t.places.unit(entry.place.kind, entry.place.name)}`}
								</span>
							</Link>
						</li>
					))}
				</ul>
			)}
		</section>
	)
}
