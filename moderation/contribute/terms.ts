import { isLicence, licences, type LicenceChoice, type LicenceCode } from './licence.ts'
import { isRightsStatement, rightsStatements, type RightsStatement } from './rights.ts'

/** On what terms something stands before the public (điều kiện sử dụng): the licence its giver gave, or, where nobody can give one, what an officer states of its rights. */
export type Terms = LicenceCode | RightsStatement

/**
 * The terms a contribution may be published on, null while there are none: kept only, or nobody has stated its rights yet. What an officer states stands before
 * what the giver chose: a statement is made where the giver could not license it.
 */
export function termsOf(licence: LicenceChoice | null, statement: RightsStatement | null): Terms | null {
	if (licence === null || licence === 'keep-only') return null
	return statement ?? (isLicence(licence) ? licence : null)
}

/** The licence among terms; null for a statement, which allows nothing by itself. */
export function licenceIn(terms: Terms | null): LicenceCode | null {
	return terms === null || isRightsStatement(terms) ? null : terms
}

/** The address that says it for machines: the licence's own, or the statement's. */
export function termsUri(terms: Terms): string {
	return isRightsStatement(terms) ? rightsStatements[terms] : licences[terms].uri
}
