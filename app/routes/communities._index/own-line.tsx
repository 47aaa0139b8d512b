import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { BelongingLine } from '#db/read/list-belonging.ts'

/** One community of one's own: how far it has come, and the way out of it. */
export function OwnLine({ line }: { line: BelongingLine }) {
	const { communities: words } = useWords().t
	const state = !line.isConsented ? words.states.invited : line.isConfirmed ? words.states.member : words.states.asked
	return (
		<li className="stack-tight">
			<p>
				<b>{line.community}</b> · {line.isCustodian ? words.states.custodian : state}
			</p>
			<form method="post" className="row">
				<input type="hidden" name="ask" value={line.askId} />
				{!line.isConsented && (
					<Button name="act" value="consent">
						{words.agree}
					</Button>
				)}
				<Button kind="quiet" name="act" value="end">
					{line.isConfirmed && line.isConsented ? words.leave : words.takeBack}
				</Button>
			</form>
		</li>
	)
}
