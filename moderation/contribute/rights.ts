/** How the giver stands to what they give (căn cứ quyền), in their own plain words; they are never asked for a legal one. */
export const rightsBases = ['made', 'allowed', 'owner-not-maker', 'unknown-maker'] as const
export type RightsBasis = (typeof rightsBases)[number]

/** Whether they can give others a licence: not for what somebody else made who has not been asked, or is not known. */
export function canLicense(basis: RightsBasis | null): boolean {
	return basis !== 'owner-not-maker' && basis !== 'unknown-maker'
}

/** What an officer may state where nobody can license (tình trạng quyền): the statements of rightsstatements.org, version 1.0, by their addresses. */
export const rightsStatements = {
	InC: 'http://rightsstatements.org/vocab/InC/1.0/',
	'InC-RUU': 'http://rightsstatements.org/vocab/InC-RUU/1.0/',
	'InC-NC': 'http://rightsstatements.org/vocab/InC-NC/1.0/',
	'NoC-OKLR': 'http://rightsstatements.org/vocab/NoC-OKLR/1.0/',
	'NoC-CR': 'http://rightsstatements.org/vocab/NoC-CR/1.0/',
	UND: 'http://rightsstatements.org/vocab/UND/1.0/',
	CNE: 'http://rightsstatements.org/vocab/CNE/1.0/',
	NKC: 'http://rightsstatements.org/vocab/NKC/1.0/',
} as const
export type RightsStatement = keyof typeof rightsStatements
export const rightsStatementCodes = [
	'InC',
	'InC-RUU',
	'InC-NC',
	'NoC-OKLR',
	'NoC-CR',
	'UND',
	'CNE',
	'NKC',
] as const satisfies readonly RightsStatement[]

export function isRightsStatement(code: string): code is RightsStatement {
	return Object.hasOwn(rightsStatements, code)
}
