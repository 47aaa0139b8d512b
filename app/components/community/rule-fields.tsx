import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { CircleLine } from '#db/read/list-belonging.ts'
import { accessRuleKinds } from '#moderation/publish/access-rule.ts'

/** Which rule; for whom, where it names a circle; when, where it names a season; whom to ask, where something sacred may be known to be there. */
export function RuleFields({ circles }: { circles: readonly Pick<CircleLine, 'id' | 'name' | 'kind'>[] }) {
	const { t } = useWords()
	const words = t.communities
	return (
		<>
			<Field as="select" name="rule" label={words.ruleLabels.rule}>
				<option value="">{words.choose}</option>
				{accessRuleKinds.map((kind) => (
					<option key={kind} value={kind}>
						{t.rules.names[kind]}
					</option>
				))}
			</Field>
			<Field as="select" name="circle" label={words.ruleLabels.circle} hint={words.circleHint}>
				<option value="">{words.choose}</option>
				{circles.map((circle) => (
					<option key={circle.id} value={circle.id}>
						{circle.name} ({words.circleKinds[circle.kind]})
					</option>
				))}
			</Field>
			<Field as="select" name="calendar" label={words.ruleLabels.season} hint={words.seasonHint}>
				<option value="">{words.choose}</option>
				<option value="lunar">{words.calendars.lunar}</option>
				<option value="solar">{words.calendars.solar}</option>
			</Field>
			<Field name="from" label={words.from} inputMode="numeric" placeholder="15/11" autoComplete="off" />
			<Field name="to" label={words.to} inputMode="numeric" placeholder="10/2" autoComplete="off" />
			<label>
				<input type="checkbox" name="isKnown" value="yes" /> {words.isKnown}
			</label>
			<Field name="ask" label={words.ruleLabels.ask} hint={words.askHint} autoComplete="off" />
		</>
	)
}
