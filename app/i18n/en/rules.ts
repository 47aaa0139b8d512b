import type { Messages } from '../vi.ts'

export const ruleNames: Messages['rules']['names'] = {
	community: 'Community only',
	family: 'Family or clan only',
	women: 'Women only',
	men: 'Men only',
	seasonal: 'In its season',
	sacred: 'Sacred: ask first',
	'no-commercial': 'No commercial use',
	'no-machine-learning': 'No machine learning',
}
export const answerNames: Messages['rules']['answers'] = { allow: 'Yes', 'allow-with-rule': 'Yes, under a rule', no: 'No' }

export const rules: Messages['rules'] = { names: ruleNames, answers: answerNames }
