import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import type { CircleLine } from '#db/read/list-belonging.ts'
import { accessRuleKinds } from '#moderation/publish/access-rule.ts'

interface RuleFieldsProps {
	readonly circles: readonly Pick<CircleLine, 'id' | 'name' | 'kind'>[]
	/** The refusal of this form, with what was typed in it. */
	readonly answered: Refused | undefined
}

/** Which rule; for whom, where it names a circle; when, where it names a season; whom to ask, where something sacred may be known to be there. */
export function RuleFields({ circles, answered }: RuleFieldsProps) {
	const { t } = useWords()
	const words = t.communities
	const field = (name: string) => ({
		name,
		fault: faultOf(answered?.refusal, name),
		defaultValue: typedText(answered, name),
	})
	return (
		<>
			<Field as="select" {...field('rule')} label={words.ruleLabels.rule}>
				<option value="">{words.choose}</option>
				{accessRuleKinds.map((kind) => (
					<option key={kind} value={kind}>
						{t.rules.names[kind]}
					</option>
				))}
			</Field>
			<Field as="select" {...field('circle')} label={words.ruleLabels.circle} hint={words.circleHint}>
				<option value="">{words.choose}</option>
				{circles.map((circle) => (
					<option key={circle.id} value={circle.id}>
						{circle.name} ({words.circleKinds[circle.kind]})
					</option>
				))}
			</Field>
			<Field
				as="select"
				{...field('calendar')}
				fault={faultOf(answered?.refusal, 'season')}
				label={words.ruleLabels.season}
				hint={words.seasonHint}
			>
				<option value="">{words.choose}</option>
				<option value="lunar">{words.calendars.lunar}</option>
				<option value="solar">{words.calendars.solar}</option>
			</Field>
			<Field {...field('from')} label={words.from} inputMode="numeric" placeholder="15/11" autoComplete="off" />
			<Field {...field('to')} label={words.to} inputMode="numeric" placeholder="10/2" autoComplete="off" />
			<label>
				<input type="checkbox" name="isKnown" value="yes" defaultChecked={typedText(answered, 'isKnown') === 'yes'} /> {words.isKnown}
			</label>
			<Field {...field('ask')} label={words.ruleLabels.ask} hint={words.askHint} autoComplete="off" />
		</>
	)
}
