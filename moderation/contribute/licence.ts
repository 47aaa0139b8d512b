/** Creative Commons 4.0 licences a contributor can choose for publication (giấy phép), and CC0. Canonical http URIs as the standards want them. */
export const licences = {
	'cc0-1.0': {
		name: 'CC0 1.0',
		uri: 'http://creativecommons.org/publicdomain/zero/1.0/',
		attribution: false,
		nonCommercial: false,
		shareAlike: false,
	},
	'cc-by-4.0': {
		name: 'CC BY 4.0',
		uri: 'http://creativecommons.org/licenses/by/4.0/',
		attribution: true,
		nonCommercial: false,
		shareAlike: false,
	},
	'cc-by-sa-4.0': {
		name: 'CC BY-SA 4.0',
		uri: 'http://creativecommons.org/licenses/by-sa/4.0/',
		attribution: true,
		nonCommercial: false,
		shareAlike: true,
	},
	'cc-by-nc-4.0': {
		name: 'CC BY-NC 4.0',
		uri: 'http://creativecommons.org/licenses/by-nc/4.0/',
		attribution: true,
		nonCommercial: true,
		shareAlike: false,
	},
	'cc-by-nc-sa-4.0': {
		name: 'CC BY-NC-SA 4.0',
		uri: 'http://creativecommons.org/licenses/by-nc-sa/4.0/',
		attribution: true,
		nonCommercial: true,
		shareAlike: true,
	},
} as const
export type LicenceCode = keyof typeof licences

/**
 * `rights-statement`: the giver cannot license it and lets it be published once an officer has stated its rights (để cán bộ ghi tình trạng quyền);
 * `keep-only`: keep it and review it, publish nothing (chỉ lưu giữ và thẩm định, không công bố).
 */
export const licenceChoices = [
	'cc0-1.0',
	'cc-by-4.0',
	'cc-by-sa-4.0',
	'cc-by-nc-4.0',
	'cc-by-nc-sa-4.0',
	'rights-statement',
	'keep-only',
] as const
export type LicenceChoice = (typeof licenceChoices)[number]

/** A licence, by which others are allowed something. */
export function isLicence(choice: LicenceChoice | null): choice is LicenceCode {
	return choice !== null && choice !== 'keep-only' && choice !== 'rights-statement'
}

/** Whether the giver lets it be published at all, under a licence or under what an officer states. */
export function isPublishable(choice: LicenceChoice | null): boolean {
	return isLicence(choice) || choice === 'rights-statement'
}
