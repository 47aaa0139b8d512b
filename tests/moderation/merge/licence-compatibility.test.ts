import { describe, expect, test } from 'vitest'
import { isLicence, licenceChoices, licences } from '#moderation/contribute/licence.ts'
import { licenceIn } from '#moderation/contribute/terms.ts'
import { combineLicences } from '#moderation/merge/licence-compatibility.ts'

const codes = licenceChoices.filter(isLicence)
const short = { cc0: 'cc0-1.0', by: 'cc-by-4.0', 'by-sa': 'cc-by-sa-4.0', 'by-nc': 'cc-by-nc-4.0', 'by-nc-sa': 'cc-by-nc-sa-4.0' } as const
type Short = keyof typeof short

/** Every pair of the chart, read from Creative Commons' own: what a text woven of both may be published under; ✗: not at all. */
const chart: Record<Short, Record<Short, Short | '✗'>> = {
	cc0: { cc0: 'cc0', by: 'by', 'by-sa': 'by-sa', 'by-nc': 'by-nc', 'by-nc-sa': 'by-nc-sa' },
	by: { cc0: 'by', by: 'by', 'by-sa': 'by-sa', 'by-nc': 'by-nc', 'by-nc-sa': 'by-nc-sa' },
	'by-sa': { cc0: 'by-sa', by: 'by-sa', 'by-sa': 'by-sa', 'by-nc': '✗', 'by-nc-sa': '✗' },
	'by-nc': { cc0: 'by-nc', by: 'by-nc', 'by-sa': '✗', 'by-nc': 'by-nc', 'by-nc-sa': 'by-nc-sa' },
	'by-nc-sa': { cc0: 'by-nc-sa', by: 'by-nc-sa', 'by-sa': '✗', 'by-nc': 'by-nc-sa', 'by-nc-sa': 'by-nc-sa' },
}
const pairs = (Object.keys(short) as Short[]).flatMap((one) => (Object.keys(short) as Short[]).map((other) => ({ one, other })))

describe('woven into one text', () => {
	test.each(pairs)('$one with $other as the chart says', ({ one, other }) => {
		const result = combineLicences('adaptation', [short[one], short[other]])
		const wanted = chart[one][other]
		expect(result.ok ? result.licence : '✗').toBe(wanted === '✗' ? '✗' : short[wanted])
	})

	test.each([
		{ why: 'commerce allowed and forbidden at once', parts: ['cc-by-sa-4.0', 'cc-by-nc-4.0'], cause: 'share-alike-and-non-commercial' },
		{ why: 'two share-alikes, each for itself', parts: ['cc-by-nc-sa-4.0', 'cc-by-sa-4.0'], cause: 'two-share-alikes' },
		{ why: 'kept only gives nothing', parts: ['cc0-1.0', 'keep-only'], cause: 'keep-only' },
		{
			why: 'the third of three spoils it',
			parts: ['cc-by-4.0', 'cc-by-sa-4.0', 'cc0-1.0', 'cc-by-nc-4.0'],
			cause: 'share-alike-and-non-commercial',
		},
		{ why: 'a statement of rights allows no weaving, even with the registry’s own words', parts: [null, 'UND'], cause: 'rights-statement' },
		{ why: 'nor with what asks nothing', parts: ['cc0-1.0', 'NKC'], cause: 'rights-statement' },
		{ why: 'nor two of the same statement', parts: ['InC', 'InC'], cause: 'rights-statement' },
	] as const)('refused, with its cause: $why', ({ parts, cause }) => {
		expect(combineLicences('adaptation', parts)).toMatchObject({ ok: false, clash: { cause } })
	})

	test.each([
		{ why: 'the registry’s own words bind nobody', parts: [null, null], licence: null, because: 'house-words' },
		{
			why: 'the registry’s words take the giver’s licence',
			parts: [null, 'cc-by-nc-4.0'],
			licence: 'cc-by-nc-4.0',
			because: 'one-licence',
		},
		{
			why: 'share-alike draws the others to itself',
			parts: ['cc-by-4.0', 'cc-by-sa-4.0'],
			licence: 'cc-by-sa-4.0',
			because: 'share-alike',
		},
		{
			why: 'non-commercial binds the whole',
			parts: ['cc-by-4.0', 'cc-by-nc-4.0', 'cc0-1.0'],
			licence: 'cc-by-nc-4.0',
			because: 'strictest',
		},
	] as const)('$why', ({ parts, licence, because }) => {
		expect(combineLicences('adaptation', parts)).toEqual({ ok: true, how: 'adaptation', licence, because })
	})

	test('who comes first makes no difference, and nothing that was asked for is lost', () => {
		for (const one of codes)
			for (const other of codes)
				for (const third of codes) {
					const result = combineLicences('adaptation', [one, other, third])
					const turned = combineLicences('adaptation', [third, other, one])
					expect(turned.ok).toBe(result.ok)
					if (!result.ok || !turned.ok || result.licence === null) continue
					expect(turned.licence).toBe(result.licence)
					const whole = licenceIn(result.licence)
					if (whole === null) throw new Error('licences alone make a licence')
					for (const part of [one, other, third]) {
						const [asked, got] = [licences[part], licences[whole]]
						expect(got.attribution || !asked.attribution).toBe(true)
						expect(got.nonCommercial || !asked.nonCommercial).toBe(true)
						if (asked.shareAlike) expect(result.licence).toBe(part)
					}
				}
	})
})

describe('side by side', () => {
	test.each(pairs)('$one beside $other: each keeps its own', ({ one, other }) => {
		const result = combineLicences('collection', [short[one], short[other]])
		expect(result).toMatchObject({ ok: true, licence: one === other ? short[one] : null })
	})

	test.each([
		{ why: 'alone it stands whole under its statement', how: 'adaptation', parts: ['InC'], licence: 'InC', because: 'one-statement' },
		{ why: 'so it does in a list', how: 'collection', parts: ['InC'], licence: 'InC', because: 'one-statement' },
		{
			why: 'beside a licensed one each keeps its own',
			how: 'collection',
			parts: ['cc-by-4.0', 'InC'],
			licence: null,
			because: 'each-its-own',
		},
	] as const)('a statement of rights: $why', ({ how, parts, licence, because }) => {
		expect(combineLicences(how, parts)).toEqual({ ok: true, how, licence, because })
	})

	test('kept only has no place even there', () => {
		expect(combineLicences('collection', ['cc-by-4.0', 'keep-only'])).toMatchObject({ ok: false, clash: { cause: 'keep-only' } })
	})
})
