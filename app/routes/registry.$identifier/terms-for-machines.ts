import { licenceIn, termsUri, type Terms } from '#moderation/contribute/terms.ts'

/** Terms in schema.org's words: a licence as `license`; a statement of rights, which is none, first among what is said of the use. */
export function termsForMachines(terms: Terms | null, uses: readonly unknown[]) {
	const isLicensed = licenceIn(terms) !== null
	return {
		license: terms !== null && isLicensed ? termsUri(terms) : undefined,
		usageInfo: terms !== null && !isLicensed ? [{ '@id': termsUri(terms) }, ...uses] : uses,
	}
}
