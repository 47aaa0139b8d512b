import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { ContributionState } from '#moderation/lifecycle.ts'

/** Taking the contribution back: opened first, with what follows from it, then done. */
export function Withdraw({ state }: { state: ContributionState }) {
	const { t } = useWords()
	const words = t.mine.withdraw
	const isShown = state === 'merged' || state === 'published'
	return (
		<section className="stack-tight" aria-labelledby="withdraw">
			<h2 id="withdraw" className="serif">
				{words.title}
			</h2>
			<details className="panel">
				<summary>{words.open}</summary>
				<form method="post" className="stack-tight">
					<p>{state === 'draft' ? words.draft : words.given}</p>
					{isShown && <p>{words.published}</p>}
					<p>{words.final}</p>
					<div className="row">
						<Button kind="danger" name="intent" value="withdraw">
							{words.button}
						</Button>
					</div>
				</form>
			</details>
		</section>
	)
}
