import { expect, test } from 'vitest'
import { licenceIn, termsOf, termsUri } from '#moderation/contribute/terms.ts'

test.each([
	{ why: 'the giver’s licence', licence: 'cc-by-4.0', statement: null, terms: 'cc-by-4.0' },
	{ why: 'an officer’s statement where the giver cannot license it', licence: 'rights-statement', statement: 'UND', terms: 'UND' },
	{ why: 'nothing while none is stated', licence: 'rights-statement', statement: null, terms: null },
	{ why: 'a statement before a licence its giver had no right to give', licence: 'cc-by-4.0', statement: 'InC', terms: 'InC' },
	{ why: 'what is only kept is published under no statement', licence: 'keep-only', statement: 'NKC', terms: null },
	{ why: 'nor what was never chosen for', licence: null, statement: 'NKC', terms: null },
] as const)('published on $terms: $why', ({ licence, statement, terms }) => {
	expect(termsOf(licence, statement)).toBe(terms)
})

test.each([
	{ terms: 'cc-by-4.0', licence: 'cc-by-4.0', uri: 'http://creativecommons.org/licenses/by/4.0/' },
	{ terms: 'InC-RUU', licence: null, uri: 'http://rightsstatements.org/vocab/InC-RUU/1.0/' },
] as const)('$terms is told as $uri', ({ terms, licence, uri }) => {
	expect([licenceIn(terms), termsUri(terms)]).toEqual([licence, uri])
})
