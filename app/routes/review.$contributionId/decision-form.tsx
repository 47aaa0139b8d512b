import { communityNames } from '#moderation/heritage.ts'
import { reviewDecisions } from '#moderation/review/decision.ts'
import type { SerializeFrom } from '@remix-run/node'
import type { ClaimState } from '#app/components/desk/claim-form.tsx'
import type { SeenContribution } from '#server/review/see-contribution.ts'
import { DecisionFields } from '#app/components/desk/decision-fields.tsx'
import { SeenField } from '#app/components/desk/both-versions.tsx'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { QuestionFields } from './question-fields.tsx'

interface DecisionFormProps {
	readonly contribution: SerializeFrom<SeenContribution>
	readonly answered: Refused | undefined
	/** Without the claim there is no decision: the form then only keeps what was typed. */
	readonly claim: Pick<ClaimState, 'canClaim' | 'holdsClaim' | 'holder'>
}

/** The reviewer's ways, with reason and words; what was typed stays when it is refused. */
export function DecisionForm({ contribution, answered, claim }: DecisionFormProps) {
	const { t } = useWords()
	const refusal = answered?.refusal
	const { version, escalatedBy = null } = contribution.facts
	const open = reviewDecisions.filter((decision) => decision !== 'escalate' || escalatedBy === null)
	const typed = (name: string): string => typedText(answered, name)
	return (
		<form method="post" className="stack" aria-labelledby="decide">
			<h2 id="decide">{t.desk.decide}</h2>
			<input type="hidden" name="intent" value="decide" />
			<input type="hidden" name="version" value={version} />
			<SeenField contribution={contribution} />
			<DecisionFields legend={t.desk.decide} decisions={open} answered={answered} />
			<SelectField
				name="community"
				label={t.desk.holdFor}
				hint={t.desk.holdForHint}
				nothing={t.desk.chooseCommunity}
				values={communityNames}
				nameOf={(name) => t.heritage.communityName(name)}
				fault={faultOf(refusal, 'community')}
				chosen={typed('community')}
			/>
			<Field
				as="textarea"
				name="message"
				rows={5}
				label={t.desk.message}
				hint={t.desk.messageHint}
				fault={faultOf(refusal, 'message')}
				defaultValue={typed('message')}
			/>
			<QuestionFields answered={answered} />
			<Send claim={claim} />
		</form>
	)
}

/** Held by somebody else, nothing can be sent; lapsed and free, it is taken again with the decision. */
function Send({ claim: { canClaim, holdsClaim, holder } }: Pick<DecisionFormProps, 'claim'>) {
	const { t } = useWords()
	if (holdsClaim) return <Button kind="primary">{t.desk.record}</Button>
	if (!canClaim || holder !== null) return <p className="soft">{t.asking.wordsKept}</p>
	return (
		<Button kind="primary" name="retake" value="yes">
			{t.asking.retake}
		</Button>
	)
}
