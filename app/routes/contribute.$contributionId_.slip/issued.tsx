import { Button } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'

/** The one moment the number is there: print it, or take the paper with it. */
export function Issued({ contributionId, pin }: { contributionId: string; pin: string }) {
	const words = useWords().t.slips.own
	return (
		<Notice kind="warning" title={words.pinOnce}>
			<p>{words.pinOnceMore}</p>
			<p>{words.print}</p>
			<form method="post" action={`/contribute/${contributionId}/slip.pdf`} className="row">
				<input type="hidden" name="pin" value={pin} />
				<Button kind="primary">{words.pdf}</Button>
			</form>
		</Notice>
	)
}
