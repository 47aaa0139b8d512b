import { licences, type LicenceCode } from '../contribute/licence.ts'
import { licenceIn, type Terms } from '../contribute/terms.ts'

/**
 * How words or files of several people come together (cách ghép): `adaptation` weaves them into one text that none of them is any more; in a `collection` each
 * stands whole beside the others. CC 4.0 section 1(a) calls only the first Adapted Material; a collection leaves each part its own licence.
 */
export type Combination = 'adaptation' | 'collection'

/** Why words cannot be woven together (lý do không ghép được). */
export type ClashCause = 'keep-only' | 'rights-statement' | 'share-alike-and-non-commercial' | 'two-share-alikes'

export interface LicenceClash {
	readonly cause: ClashCause
	/** The two that do not go together; for `keep-only` and `rights-statement`, the one that allows nothing. */
	readonly licences: readonly (Terms | 'keep-only')[]
}

/** Why the result stands under the licence it has: each has its sentence in app/i18n. */
export type LicenceReason = 'house-words' | 'each-its-own' | 'one-licence' | 'one-statement' | 'share-alike' | 'strictest'

export type CombinedLicence =
	| { readonly ok: true; readonly how: Combination; readonly licence: Terms | null; readonly because: LicenceReason }
	| { readonly ok: false; readonly how: Combination; readonly clash: LicenceClash }

/** Part of a combination: the terms it stands on, or null for the registry's own words, on which no one's condition lies. */
export type LicensedPart = Terms | 'keep-only' | null

/**
 * The licence under which a combination may be published, or why it may not. `licence` null: the registry's own words alone, or a collection, where each part keeps its own.
 *
 * Facts from the licences themselves (4.0 legal codes) and Creative Commons' FAQ, "If I derive or adapt material offered under a Creative Commons license, which CC
 * license(s) can I use?" and "Can I combine material under different Creative Commons licenses in my work?" (its two charts):
 * – BY-SA section 3(b)(1): what is adapted goes out under BY-SA of the same version or later, or a licence named compatible; BY-NC and BY-NC-SA are not among those named.
 * – BY-NC-SA section 3(b)(1): likewise only under BY-NC-SA; so the two share-alikes exclude each other.
 * – BY-NC section 2(a)(1): shared for non-commercial purposes only; BY-SA section 3(b)(3) lets no further condition be laid on what is adapted: they exclude each other.
 * – BY section 3(a): naming whose it was is all it asks; CC0 section 2 asks nothing: both go into any other.
 * – Keep-only is no licence: the giver let nothing out, alone or combined.
 * – A statement of rights (rightsstatements.org) is no licence either: it tells how things stand and allows nothing. So words under one stand whole, alone or beside
 *   others, and are woven into nothing.
 */
export function combineLicences(how: Combination, parts: readonly LicensedPart[]): CombinedLicence {
	if (parts.includes('keep-only')) return { ok: false, how, clash: { cause: 'keep-only', licences: ['keep-only'] } }
	const terms = [...new Set(parts.filter((part): part is Terms => part !== null && part !== 'keep-only'))]
	const [only] = terms
	if (only === undefined) return { ok: true, how, licence: null, because: 'house-words' }
	const because = licenceIn(only) === null ? 'one-statement' : 'one-licence'
	if (how === 'collection')
		return { ok: true, how, licence: terms.length === 1 ? only : null, because: terms.length === 1 ? because : 'each-its-own' }
	const statement = terms.find((part) => licenceIn(part) === null)
	if (statement && parts.length > 1) return { ok: false, how, clash: { cause: 'rights-statement', licences: [statement] } }
	if (terms.length === 1) return { ok: true, how, licence: only, because }
	const codes = terms.flatMap((part) => licenceIn(part) ?? [])
	const alike = codes.filter((code) => licences[code].shareAlike)
	const [first, second] = alike
	if (first && second) return { ok: false, how, clash: { cause: 'two-share-alikes', licences: [first, second] } }
	const closed = codes.find((code) => licences[code].nonCommercial && code !== first)
	if (first && closed && !licences[first].nonCommercial)
		return { ok: false, how, clash: { cause: 'share-alike-and-non-commercial', licences: [first, closed] } }
	if (first) return { ok: true, how, licence: first, because: 'share-alike' }
	return { ok: true, how, licence: strictest(codes), because: 'strictest' }
}

/** Without share-alike among them: one that forbids commerce binds the whole, else one that asks for names does. */
function strictest(codes: readonly LicenceCode[]): LicenceCode {
	return codes.find((code) => licences[code].nonCommercial) ?? codes.find((code) => licences[code].attribution) ?? 'cc0-1.0'
}
