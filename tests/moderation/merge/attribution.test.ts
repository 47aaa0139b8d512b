import { expect, test } from 'vitest'
import { creditLine } from '#moderation/merge/attribution.ts'

test.each([
	{ why: 'the own name', creditChoice: 'own-name', creditName: '', maker: '', line: 'H’Bla Niê' },
	{ why: 'another name wanted', creditChoice: 'other-name', creditName: 'Gia đình Ama Thuột', maker: '', line: 'Gia đình Ama Thuột' },
	{
		why: 'another name wanted but blank falls back to the own',
		creditChoice: 'other-name',
		creditName: '  ',
		maker: '',
		line: 'H’Bla Niê',
	},
	{
		why: 'who made it comes first, the giver after',
		creditChoice: 'own-name',
		creditName: '',
		maker: 'Y Suin',
		line: 'Y Suin · H’Bla Niê',
	},
	{ why: 'maker and giver the same are named once', creditChoice: 'own-name', creditName: '', maker: 'h’bla niê', line: 'H’Bla Niê' },
	{ why: 'anonymous names nobody, not even the maker', creditChoice: 'anonymous', creditName: 'H’Bla', maker: 'H’Bla Niê', line: '' },
] as const)('$why', ({ creditChoice, creditName, maker, line }) => {
	expect(creditLine({ creditChoice, memberName: 'H’Bla Niê', creditName, maker })).toBe(line)
})
