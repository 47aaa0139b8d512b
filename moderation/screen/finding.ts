/** What a finding is about. The words people read for each are in app/i18n (screening). */
export const textCategories = [
	'profanity',
	'insult',
	'slur',
	'threat',
	'harassment',
	'sexual',
	'doxxing',
	'gambling',
	'loan',
	'crypto',
	'sex-service',
	'fake-medicine',
	'wildlife-trade',
	'antiquities-trade',
	'phishing',
	'job-scam',
	'contraband',
	'seo-spam',
	'reads-abusive',
	'reads-like-spam',
	'needs-person',
] as const

export type TextCategory = (typeof textCategories)[number]

/** Where the knowledge behind a finding comes from: the English list, the Vietnamese list, our own rules, or what was learned from examples. */
export type FindingSource = 'bad-words' | 'vn-badwords' | 'own' | 'learned'

/** Words in a text that a person should look at (*dấu hiệu trong bài viết*). */
export interface TextFinding {
	field: string
	/** UTF-16 offsets into the NFC form of the field's text; `end` is exclusive. */
	start: number
	end: number
	/** As written, cut from the NFC form. */
	words: string
	category: TextCategory
	/** Stable id of the rule. */
	code: string
	/** 0 to 1. */
	sureness: number
	source: FindingSource
}

/** A fact about a file that a person should look at (*dấu hiệu trong tệp*). */
export interface MediaFinding {
	mediaId: string
	category: string
	code: string
	/** 0 to 1. */
	sureness: number
	/** The measured facts behind it. */
	evidence: Readonly<Record<string, unknown>>
}

export type Finding = TextFinding | MediaFinding
