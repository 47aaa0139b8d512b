import { Button } from '#app/components/button.tsx'
import { RuleFields } from '#app/components/community/rule-fields.tsx'
import { SubjectPicker } from '#app/components/community/subject-picker.tsx'
import type { RuleSubjectEntry } from '#db/read/list-rule-subjects.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import type { CircleLine } from '#db/read/list-belonging.ts'
import type { CommunityRule } from '#db/read/list-rules.ts'

interface RulesProps {
	readonly rules: readonly CommunityRule[]
	readonly circles: readonly CircleLine[]
	readonly mayChange: boolean
	readonly subjects: readonly RuleSubjectEntry[]
	readonly sought: string
	readonly refused: Refused | undefined
}

/** The community's rules in force: on what, since when; set and lifted by its custodians alone. */
export function Rules({ rules, circles, mayChange, subjects, sought, refused }: RulesProps) {
	const { t } = useWords()
	const words = t.communities
	const answered = typedText(refused, 'intent') === 'rule-set' ? refused : undefined
	return (
		<section className="stack-tight" aria-labelledby="rules">
			<h2 id="rules">{words.rules}</h2>
			{rules.length === 0 && <p className="soft">{words.noRules}</p>}
			<ul className="stack">
				{rules.map((rule) => (
					<li key={rule.id} className="stack-tight">
						<p>
							<b>{t.rules.names[rule.kind]}</b>
							{rule.circleName && ` · ${rule.circleName}`}
							{rule.season && ` · ${words.season(rule.season)}`} · {rule.about}
						</p>
						{mayChange && (
							<form method="post">
								<input type="hidden" name="ruleId" value={rule.id} />
								<Button kind="quiet" name="intent" value="rule-lift">
									{words.liftRule}
								</Button>
							</form>
						)}
					</li>
				))}
			</ul>
			{mayChange && (
				<form method="get" role="search" className="search" action="#set-rule">
					<label htmlFor="find" className="field-label">
						{words.pick.find}
					</label>
					<input id="find" name="find" type="search" className="control" defaultValue={sought} autoComplete="off" />
					<Button>{words.pick.go}</Button>
				</form>
			)}
			{mayChange && (
				<form method="post" className="stack-tight panel" id="set-rule">
					<SubjectPicker subjects={subjects} sought={sought} chosen={typedText(answered, 'subject')} />
					<Field
						name="entry"
						label={words.onEntry}
						hint={words.onEntryHint}
						defaultValue={typedText(answered, 'entry')}
						autoComplete="off"
					/>
					<RuleFields circles={circles} answered={answered} />
					<div>
						<Button kind="primary" name="intent" value="rule-set">
							{words.setRule}
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}
