import { describe, expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import {
	accessRuleKinds,
	isDayOfYear,
	isInSeason,
	letsIn,
	limitsSight,
	traditionalKnowledgeCodes,
	type AccessRule,
	type Season,
} from '#moderation/publish/access-rule.ts'
import { circleFor, decideRule, type RuleAsked } from '#moderation/publish/set-rule.ts'
import { canSeeEntry } from '#moderation/publish/visibility.ts'
import { todayHere } from '#server/publish/today-here.ts'

const today = { solar: '11-22', lunar: '10-14' }
const rule = (kind: AccessRule['kind'], more: Partial<AccessRule> = {}): AccessRule => ({
	kind,
	community: 'Ê-đê',
	circleId: null,
	season: null,
	...more,
})
const nobody: Actor = { memberId: null, roles: [] }
const stranger: Actor = { memberId: 's', roles: ['contributor'] }
const member: Actor = { memberId: 'm', roles: ['contributor'], communities: ['Ê-đê'] }
const sister: Actor = { ...member, circles: ['women'] }
const other: Actor = { memberId: 'o', roles: ['contributor'], communities: ['Kinh'], custodianOf: ['Kinh'], circles: ['women'] }
const custodian: Actor = { ...member, custodianOf: ['Ê-đê'] }
const officer: Actor = { memberId: 'f', roles: ['officer'] }
const inSeason = { season: { calendar: 'lunar', from: '10-01', to: '10-15' } } as const
const offSeason = { season: { calendar: 'lunar', from: '11-01', to: '02-10' } } as const

describe('who is let in', () => {
	test.each<{ why: string; rules: AccessRule[]; in: Actor[]; out: Actor[] }>([
		{ why: 'open to all where there is no rule', rules: [], in: [nobody, stranger, member], out: [] },
		{ why: 'community only', rules: [rule('community')], in: [member, custodian, officer], out: [nobody, stranger, other] },
		{
			why: 'women only: by their circle',
			rules: [rule('women', { circleId: 'women' })],
			in: [sister, custodian, officer],
			out: [nobody, member],
		},
		{ why: 'a circle nobody named lets nobody in', rules: [rule('men')], in: [custodian], out: [sister, member] },
		{
			why: 'a family',
			rules: [rule('family', { circleId: 'ayun' })],
			in: [{ ...member, circles: ['ayun'] }],
			out: [sister, member, nobody],
		},
		{
			why: 'sacred: until they asked',
			rules: [rule('sacred', { circleId: 'asked' })],
			in: [{ ...stranger, circles: ['asked'] }],
			out: [member, nobody],
		},
		{ why: 'in its season, everyone', rules: [rule('seasonal', inSeason)], in: [nobody, member], out: [] },
		{
			why: 'out of its season, its custodians alone',
			rules: [rule('seasonal', offSeason)],
			in: [custodian, officer],
			out: [nobody, member, sister],
		},
		{
			why: 'a season not understood is never',
			rules: [rule('seasonal', { season: { calendar: 'solar', from: '13-40', to: '' } })],
			in: [custodian],
			out: [member],
		},
		{ why: 'a season without days is never', rules: [rule('seasonal')], in: [custodian], out: [member, nobody] },
		{ why: 'two rules: both', rules: [rule('community'), rule('seasonal', offSeason)], in: [custodian], out: [member, nobody] },
		{ why: 'rules on use keep nobody out', rules: [rule('no-commercial'), rule('no-machine-learning')], in: [nobody], out: [] },
	])('$why', ({ rules, in: seen, out }) => {
		for (const viewer of seen) expect(letsIn(rules, viewer, today), JSON.stringify(viewer)).toBe(true)
		for (const viewer of out) expect(letsIn(rules, viewer, today), JSON.stringify(viewer)).toBe(false)
	})

	test('another rule never lets anybody more in', () => {
		const all = accessRuleKinds.map((kind) => rule(kind, { circleId: 'women', ...offSeason }))
		for (const viewer of [nobody, stranger, member, sister, other, custodian, officer])
			for (const one of all) for (const two of all) if (letsIn([one, two], viewer, today)) expect(letsIn([one], viewer, today)).toBe(true)
	})
})

describe('an entry', () => {
	const see = (viewer: Actor, rules: AccessRule[], isTakenDown = false) =>
		canSeeEntry(viewer, 'community', ['Ê-đê'], { rules, isTakenDown, today })
	test.each<{ why: string; viewer: Actor; rules: AccessRule[]; isTakenDown?: boolean; sees: boolean }>([
		{ why: 'in season it is everyone’s', viewer: nobody, rules: [rule('seasonal', inSeason)], sees: true },
		{
			why: 'not where officers restricted it as well',
			viewer: nobody,
			rules: [rule('seasonal', inSeason)],
			isTakenDown: true,
			sees: false,
		},
		{ why: 'out of season not even its members', viewer: member, rules: [rule('seasonal', offSeason)], sees: false },
		{ why: 'let into a circle of people, and one of them', viewer: sister, rules: [rule('women', { circleId: 'women' })], sees: true },
		{ why: 'in a circle, not of the community', viewer: other, rules: [rule('women', { circleId: 'women' })], sees: false },
		{ why: 'no rule and restricted: its members', viewer: member, rules: [], sees: true },
		{ why: 'no rule and restricted: nobody else', viewer: stranger, rules: [rule('no-commercial')], sees: false },
	])('$why', ({ viewer, rules, isTakenDown, sees }) => {
		expect(see(viewer, rules, isTakenDown)).toBe(sees)
	})

	test('hidden or removed, no rule opens it', () => {
		for (const visibility of ['hidden', 'removed'] as const)
			expect(canSeeEntry(custodian, visibility, ['Ê-đê'], { rules: [rule('community')], isTakenDown: false, today })).toBe(false)
	})
})

describe('seasons', () => {
	test.each<{ season: Season; day: string; is: boolean }>([
		{ season: { calendar: 'solar', from: '03-01', to: '05-29' }, day: '03-01', is: true },
		{ season: { calendar: 'solar', from: '03-01', to: '05-29' }, day: '05-29', is: true },
		{ season: { calendar: 'solar', from: '03-01', to: '05-29' }, day: '06-01', is: false },
		{ season: { calendar: 'solar', from: '11-15', to: '02-10' }, day: '12-31', is: true },
		{ season: { calendar: 'solar', from: '11-15', to: '02-10' }, day: '01-01', is: true },
		{ season: { calendar: 'solar', from: '11-15', to: '02-10' }, day: '02-11', is: false },
		{ season: { calendar: 'solar', from: '01-01', to: '01-01' }, day: '01-01', is: true },
	])('$season.from to $season.to on $day: $is', ({ season, day, is }) => {
		expect(isInSeason(season, { solar: day, lunar: '' })).toBe(is)
		expect(isInSeason({ ...season, calendar: 'lunar' }, { solar: '', lunar: day })).toBe(is)
	})

	test.each([
		['solar', '02-29', true],
		['solar', '02-30', false],
		['lunar', '02-30', true],
		['lunar', '02-31', false],
		['solar', '00-10', false],
		['solar', '1-10', false],
		['lunar', '13-01', false],
	] as const)('%s %s is a day: %s', (calendar, day, is) => {
		expect(isDayOfYear(calendar, day)).toBe(is)
	})

	test.each([
		['2026-02-17T05:00:00Z', '02-17', '01-01'],
		['2026-02-16T16:59:59Z', '02-16', '12-29'],
		['2026-02-16T17:00:00Z', '02-17', '01-01'],
		['2025-07-25T03:00:00Z', '07-25', '06-01'],
		['2026-11-22T03:00:00Z', '11-22', '10-14'],
	])('%s is %s, and %s of the lunar year, in Viet Nam', (at, solar, lunar) => {
		expect(todayHere(new Date(at))).toEqual({ solar, lunar })
	})
})

test('every rule has its code among the Traditional Knowledge labels, or says that there is none', () => {
	for (const kind of accessRuleKinds)
		expect(String(traditionalKnowledgeCodes[kind])).toMatch(kind === 'no-machine-learning' ? /^null$/ : /^[a-z]+(_[a-z]+)*$/)
	expect(accessRuleKinds.filter((kind) => !limitsSight(kind))).toEqual(['no-commercial', 'no-machine-learning'])
})

describe('setting a rule', () => {
	const women = { id: 'w', kind: 'women', community: 'Ê-đê' } as const
	test.each<{ why: string; actor?: Actor; asked: Partial<RuleAsked>; result: string }>([
		{ why: 'a custodian sets it', asked: { kind: 'community' }, result: 'set' },
		{ why: 'an officer is no custodian: the province sets no rule', actor: officer, asked: { kind: 'community' }, result: 'forbidden' },
		{ why: 'nor is another community’s', actor: other, asked: { kind: 'community' }, result: 'forbidden' },
		{ why: 'nobody', actor: nobody, asked: { kind: 'community' }, result: 'sign-in-needed' },
		{ why: 'no rule', asked: {}, result: 'rule' },
		{ why: 'women, with their circle', asked: { kind: 'women', circle: women }, result: 'set' },
		{ why: 'women, without', asked: { kind: 'women' }, result: 'circle' },
		{ why: 'men, by the circle of women', asked: { kind: 'men', circle: women }, result: 'circle' },
		{ why: 'the circle of another community', asked: { kind: 'women', circle: { ...women, community: 'Kinh' } }, result: 'circle' },
		{ why: 'a season', asked: { kind: 'seasonal', season: inSeason.season }, result: 'set' },
		{ why: 'a season of no days', asked: { kind: 'seasonal' }, result: 'season' },
		{
			why: 'a season that is none',
			asked: { kind: 'seasonal', season: { calendar: 'lunar', from: '40-40', to: '01-01' } },
			result: 'season',
		},
	])('$why', ({ actor = custodian, asked, result }) => {
		const decided = decideRule(actor, 'Ê-đê', { kind: null, circle: null, season: null, ...asked })
		const told = decided.ok ? 'set' : decided.refusal.code === 'invalid' ? decided.refusal.faults[0]?.field : decided.refusal.code
		expect(told).toBe(result)
	})

	test('what needs a circle is kept with it, and nothing else is', () => {
		expect(accessRuleKinds.filter((kind) => circleFor(kind) !== null)).toEqual(['family', 'women', 'men', 'sacred'])
	})
})
