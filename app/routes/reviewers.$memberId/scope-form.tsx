import { heritageClasses, languages } from '#moderation/heritage.ts'
import type { ReviewerScope } from '#moderation/review/scope.ts'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedList, typedText } from '#app/typed-text.ts'

/** What somebody knows and where: fields ticked, places a line each. */
export function ScopeForm({ scope, refused }: { scope: ReviewerScope; refused: Refused | undefined }) {
	const { t } = useWords()
	const words = t.reviewers
	const typed = refused?.typed['places'] === undefined ? undefined : refused
	const ticked = (name: 'classes' | 'languages'): readonly string[] => (typed ? typedList(typed, name) : scope[name])
	return (
		<form method="post" className="stack" aria-labelledby="scope">
			<h2 id="scope">{words.one}</h2>
			<fieldset className="choices">
				<legend className="field-label">{words.classes}</legend>
				{heritageClasses.map((one) => (
					<ChoiceCard
						key={one}
						type="checkbox"
						name="classes"
						value={one}
						title={t.heritage.classes[one]}
						defaultChecked={ticked('classes').includes(one)}
					/>
				))}
			</fieldset>
			<fieldset className="choices">
				<legend className="field-label">{words.languages}</legend>
				{languages.map((one) => (
					<ChoiceCard
						key={one}
						type="checkbox"
						name="languages"
						value={one}
						title={t.languages.names[one]}
						defaultChecked={ticked('languages').includes(one)}
					/>
				))}
			</fieldset>
			<Field
				as="textarea"
				name="places"
				rows={4}
				label={words.places}
				hint={words.placesHint}
				fault={faultOf(refused?.refusal, 'places')}
				defaultValue={typedText(typed, 'places', scope.places.join('\n'))}
			/>
			<div>
				<Button kind="primary" name="intent" value="scope">
					{words.save}
				</Button>
			</div>
		</form>
	)
}
