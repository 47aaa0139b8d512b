import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { ClaimBadge } from './claim-badge.tsx'

export interface ClaimState {
	readonly canClaim: boolean
	readonly holdsClaim: boolean
	/** Who holds a live claim, and until when. */
	readonly holder: string | null
	readonly until: string | null
	readonly minutesLeft: number
}

/** Taking, renewing and giving back the work at a desk. Above every decision: without the claim there is none. */
export function ClaimForm({ claim }: { claim: ClaimState }) {
	const { t } = useWords()
	const { canClaim, holdsClaim, holder, until, minutesLeft } = claim
	const isHeld = holder !== null && until !== null
	if (!canClaim && !isHeld) return <Notice kind="info">{t.desk.notNow}</Notice>
	return (
		<form method="post" className="row">
			{isHeld && <ClaimBadge holder={holder} isMine={holdsClaim} until={until} minutesLeft={minutesLeft} />}
			{canClaim && (!isHeld || holdsClaim) && (
				<Button kind={holdsClaim ? 'quiet' : 'primary'} name="intent" value="claim">
					{holdsClaim ? t.desk.takeAgain : t.desk.take}
				</Button>
			)}
			{holdsClaim && (
				<Button kind="quiet" name="intent" value="release">
					{t.desk.release}
				</Button>
			)}
			{!isHeld && <p className="soft">{t.desk.takeFirst}</p>}
		</form>
	)
}
