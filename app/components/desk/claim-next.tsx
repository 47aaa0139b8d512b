import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'

/** Takes the longest waiting without choosing. */
export function ClaimNext() {
	const { t } = useWords()
	return (
		<form method="post">
			<Button kind="primary" name="intent" value="claim-next">
				{t.queue.claimNext}
			</Button>
		</form>
	)
}
