import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { typedText } from '#app/typed-text.ts'
import type { Answered } from './answered.ts'

/** What each verdict names: an entry, a component, another gift, two positions. Only what belongs to the verdict chosen is in sight. */
export function FindingFields({ answered }: { answered: Answered | undefined }) {
	const { t } = useWords()
	const words = t.verdicts
	const refusal = answered?.refusal
	const typed = (name: string): string => typedText(answered, name)
	const component = faultOf(refusal, 'componentIdentifier')
	const hints = words.identifierHint
	return (
		<>
			<div className="judgement-only for-match for-component for-disputed">
				<Field
					name="identifier"
					label={t.desk.identifier}
					hint={
						<>
							<span className="judgement-only for-match">{hints.match}</span>
							<span className="judgement-only for-component">{hints.component}</span>
							<span className="judgement-only for-disputed">{hints.disputed}</span>
						</>
					}
					fault={faultOf(refusal, 'identifier')}
					defaultValue={typed('identifier')}
					autoComplete="off"
				/>
			</div>
			<div className="judgement-only for-component">
				<Field
					name="componentIdentifier"
					label={words.component}
					hint={words.componentHint}
					fault={component?.code === 'not-allowed' ? words.noComponent : component}
					defaultValue={typed('componentIdentifier')}
					autoComplete="off"
				/>
			</div>
			<div className="judgement-only for-duplicate">
				<Field
					name="duplicateCode"
					label={t.desk.duplicateCode}
					hint={words.duplicateHint}
					fault={faultOf(refusal, 'duplicateCode')}
					defaultValue={typed('duplicateCode')}
					autoComplete="off"
				/>
			</div>
			<fieldset className="judgement-only for-disputed judgement-part">
				<legend>
					<h3>{words.positionsTitle}</h3>
				</legend>
				<div className="judgement-pair">
					{words.positions.map((name, index) => (
						<fieldset key={name} className="stack-tight">
							<legend>{name}</legend>
							<Field
								name={`position-${index}-holder`}
								label={words.holder}
								fault={faultOf(refusal, `position-${index}-holder`)}
								defaultValue={typed(`position-${index}-holder`)}
								autoComplete="off"
							/>
							<Field
								as="textarea"
								name={`position-${index}-words`}
								rows={3}
								label={words.words}
								fault={faultOf(refusal, `position-${index}-words`)}
								defaultValue={typed(`position-${index}-words`)}
							/>
						</fieldset>
					))}
				</div>
			</fieldset>
		</>
	)
}
