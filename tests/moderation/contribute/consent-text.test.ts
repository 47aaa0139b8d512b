import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
	consentFields,
	consentLanguages,
	consentPurposes,
	consentTexts,
	consentWords,
	currentConsent,
	purposesNeeded,
	purposesOf,
} from '#moderation/contribute/consent-text.ts'
import { licenceChoices } from '#moderation/contribute/licence.ts'

/** What people agreed to may never change: a new wording is a new version, added below. */
test.each([
	['keep-1', 'vi', '7bd5b1b33838ab5e2b02bd85c1ec156a9d3adbe10e5ae0937717bed5347d625d'],
	['keep-1', 'en', '88822aa3ee8489d14b30f80ba077e92fcb4884aa0531d1a775a3b8c5a45e0e70'],
	['publish-1', 'vi', '52a94ce1280257991d5c8512ad61089070996f6aaf86bd14cddcf8fbbe7a0aba'],
	['publish-1', 'en', 'b1e6d879de4192d5a68bb5ec92f4248e09352c44baf51ddd2fc9c090d8a77aec'],
	['community-1', 'vi', '4b1e906ed195329e4a8c8542fbab3271a2406d799349b52a398d08f620e34b14'],
	['community-1', 'en', 'ccf5e00830a3644fa54f55941eda503237b98f7c87273a0fc6fca47ee3fe9024'],
	['everyone-1', 'vi', '485e58a46935893523149dfc38b69f39a2371d54d68920fe3608f4104472d79c'],
	['everyone-1', 'en', 'c86ba205b5a48b46074f6829231db674d06f30680b64f740828877b20a9568ce'],
	['reuse-1', 'vi', '3dcbf201418e17a000d4aedd1108884b01bab59e09d271c1155b62276316b254'],
	['reuse-1', 'en', '1175e3968f1eda7feae7c5ed40c038f1331f8d3fb7aabdd996af3e88a5c27087'],
	['national-database-1', 'vi', '32486d6ef6574615bb28744369b1177ec44132e15b6053cebbfb80e24084d8d9'],
	['national-database-1', 'en', '80eef00b9fb20c6f2ac5d253bfa3fbadfe8070bdd62dff735cda6128ac03e85a'],
	['machine-learning-1', 'vi', '34957fe337408aa24300c469511faa635e9e28521443e876751dea1dc81b466d'],
	['machine-learning-1', 'en', '33e82bfc7e07283dcf86525bf75362365e1d46e3976ee0b7cc188e2ce7334146'],
] as const)('%s in %s reads as it did when first shown', (version, language, hash) => {
	const text = consentTexts.find((each) => each.version === version)
	expect(text && createHash('sha256').update(consentWords(text, language)).digest('hex')).toBe(hash)
})

test('versions are unique, every text has its date, and says the same number of things in each language', () => {
	expect(new Set(consentTexts.map((text) => text.version)).size).toBe(consentTexts.length)
	for (const text of consentTexts) {
		expect(text.since).toMatch(/^\d{4}-\d\d-\d\d$/)
		expect(new Set(consentLanguages.map((language) => text.words[language].length)).size).toBe(1)
		for (const language of consentLanguages) expect(consentWords(text, language)).toBe(consentWords(text, language).normalize('NFC'))
	}
})

test.each(licenceChoices)('%s cannot be sent without the purposes it needs, and needs no others', (licence) => {
	const ofLicence = { 'keep-only': ['keep'], 'rights-statement': ['keep', 'everyone'] } as const
	expect(purposesNeeded(licence)).toEqual(
		licence === 'keep-only' || licence === 'rights-statement' ? ofLicence[licence] : ['keep', 'everyone', 'reuse'],
	)
})

test.each([
	{ why: 'nothing ticked is nothing agreed to', licence: 'cc-by-4.0', ticks: {}, kept: [] },
	{ why: 'a tick taken off is none', licence: 'cc-by-4.0', ticks: { keep: true, reuse: false }, kept: ['keep'] },
	{
		why: 'without a licence nobody is shown it or may reuse it',
		licence: 'keep-only',
		ticks: { keep: true, everyone: true, reuse: true },
		kept: ['keep'],
	},
	{ why: 'the community needs no licence', licence: 'keep-only', ticks: { keep: true, community: true }, kept: ['keep', 'community'] },
	{
		why: 'each purpose by itself',
		licence: 'cc0-1.0',
		ticks: { everyone: true, 'machine-learning': true },
		kept: ['everyone', 'machine-learning'],
	},
	{
		why: 'reuse means nothing where rights are only stated; showing does',
		licence: 'rights-statement',
		ticks: { keep: true, everyone: true, reuse: true },
		kept: ['keep', 'everyone'],
	},
] as const)('$why', ({ licence, ticks, kept }) => {
	expect(purposesOf(licence, ticks)).toEqual(kept)
})

test('the text in force is the newest that is of its purpose alone; each purpose has a field of its own', () => {
	for (const purpose of consentPurposes)
		expect(currentConsent[purpose]).toBe(consentTexts.findLast((text) => text.purposes.length === 1 && text.purposes[0] === purpose))
	expect(new Set(Object.values(consentFields)).size).toBe(consentPurposes.length)
})

test('no text asks for anybody’s people or belief: those are sensitive data and are asked nowhere', () => {
	for (const text of consentTexts)
		expect(`${consentWords(text, 'vi')} ${consentWords(text, 'en')}`).not.toMatch(/dân tộc|tôn giáo|tín ngưỡng|ethnic|religio|belief/iu)
})
