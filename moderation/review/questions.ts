import type { FieldFault } from '../field-fault.ts'

/** What of a contribution a reviewer can ask about by itself (hỏi từng mục); each has its words in app/i18n. */
export const questionFields = [
	'title',
	'description',
	'languages',
	'place',
	'period',
	'heritageClass',
	'maker',
	'shown',
	'people',
	'files',
	'credit',
	'licence',
] as const
export type QuestionField = (typeof questionFields)[number]

export const questionMax = 1000

export interface FieldQuestion {
	readonly field: QuestionField
	readonly words: string
}

/** The input of the decision's form in which this field's question is typed. */
export const questionName = (field: QuestionField): string => `ask-${field}`

export function questionFaults(questions: readonly FieldQuestion[]): FieldFault[] {
	return questions
		.filter(({ words }) => words.length > questionMax)
		.map(({ field, words }) => ({ field: questionName(field), code: 'too-long', max: questionMax, length: words.length }))
}

/** Something said by either side, as much as a thread needs. */
export interface Said {
	readonly side: 'contributor' | 'desk'
	readonly field: QuestionField | null
}

/** One thread for each field that was asked about, in the order of the form; within it the order of the talk. */
export function threadsOf<Message extends Said>(
	messages: readonly Message[],
): readonly { readonly field: QuestionField; readonly messages: readonly Message[]; readonly isOpen: boolean }[] {
	return questionFields.flatMap((field) => {
		const thread = messages.filter((message) => message.field === field)
		return thread.length === 0 ? [] : [{ field, messages: thread, isOpen: thread.at(-1)?.side === 'desk' }]
	})
}
