import type { Messages } from '#app/i18n/vi.ts'
import { consentFields, consentPurposes } from '#moderation/contribute/consent-text.ts'

/** What the fields of the page are called where a fault names them. */
export function faultLabels(t: Messages): Readonly<Record<string, string>> {
	const { voice: words } = t
	return {
		...t.contribute.fields,
		gift: words.agree.gift,
		languages: words.language.title,
		whom: words.whom.title,
		spokenCredit: words.whom.credit,
		spokenName: words.whom.name,
		spokenOtherName: words.whom.otherName,
		creditChoice: words.whom.ownCredit,
		spokenContact: words.whom.contact,
		proof: words.agree.proof,
		...Object.fromEntries(consentPurposes.map((purpose) => [consentFields[purpose], t.purposes[purpose]])),
	}
}
