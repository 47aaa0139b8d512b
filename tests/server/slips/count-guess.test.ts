import { describe, expect, test } from 'vitest'
import { receiptCode } from '#moderation/contribute/receipt-code.ts'
import { slipGuessLimits } from '#moderation/contribute/slip-guess.ts'
import { countGuess } from '#server/slips/count-guess.ts'
import { openSlip } from '#server/slips/open-slip.ts'
import { seeOwnSlip } from '#server/slips/see-own-slip.ts'
import type { Context } from '#server/context.ts'
import { anonymous, useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { submittedStory } from '../contribute/support.ts'
import { issued } from './support.ts'

const house = useHouse()
const nobody = () => house.current.as(anonymous)
let network = 0
const freshAddress = (): string => `10.${100 + Math.floor((network += 1) / 250)}.${network % 250}.1`
const minute = 60_000

async function given() {
	const giver = await house.current.member('contributor')
	const contributionId = await submittedStory(giver)
	return { giver, contributionId, slip: await issued(giver, contributionId) }
}

/** Misses from somewhere, none of which need be worked out. */
async function miss(code: string, address: string, times: number): Promise<void> {
	for (let time = 0; time < times; time++) await countGuess(nobody(), { code, address, hasPaper: false })
}
async function missFromEverywhere(code: string): Promise<void> {
	for (let left: number = slipGuessLimits.strangers; left > 0; left -= slipGuessLimits.free)
		await miss(code, freshAddress(), slipGuessLimits.free)
}
const paperOf = async (giver: Context, contributionId: string): Promise<string> =>
	new URL(must(await seeOwnSlip(giver, contributionId)).slip?.square ?? '').searchParams.get('k') ?? ''

describe('whoever guesses at a slip', () => {
	test('waits, longer each time; whoever holds it elsewhere does not', async () => {
		const { slip } = await given()
		const guesser = freshAddress()
		await miss(slip.code, guesser, 5)
		expect(await openSlip(nobody(), { ...slip, address: guesser })).toMatchObject({
			refusal: { code: 'too-many-attempts', retryAfterSeconds: 60 },
		})
		house.current.clock.advance(minute)
		await miss(slip.code, guesser, 1)
		expect(await openSlip(nobody(), { ...slip, address: guesser })).toMatchObject({ refusal: { retryAfterSeconds: 120 } })
		expect((await openSlip(nobody(), { ...slip, address: freshAddress() })).ok).toBe(true)
	})

	test('from however many networks, is no longer heard in the end; who opened it before from theirs is, and who scans the paper anywhere', async () => {
		const { giver, contributionId, slip } = await given()
		const home = freshAddress()
		expect((await openSlip(nobody(), { ...slip, address: home })).ok).toBe(true)
		await missFromEverywhere(slip.code)
		expect(await openSlip(nobody(), { ...slip, address: freshAddress() })).toMatchObject({ refusal: { code: 'too-many-attempts' } })
		expect((await openSlip(nobody(), { ...slip, address: home })).ok).toBe(true)
		const paper = await paperOf(giver, contributionId)
		const anywhere = { ...slip, address: freshAddress() }
		expect((await openSlip(nobody(), { ...anywhere, paper: `${paper.slice(0, -1)}${paper.endsWith('0') ? '1' : '0'}` })).ok).toBe(false)
		expect((await openSlip(nobody(), { ...anywhere, paper })).ok).toBe(true)
	})

	test('with the paper before them but not the number, waits as anyone', async () => {
		const { giver, contributionId, slip } = await given()
		const paper = await paperOf(giver, contributionId)
		const wrong = { code: slip.code, pin: slip.pin === '000000' ? '000001' : '000000', paper }
		for (let time = 0; time < 5; time++)
			expect(await openSlip(nobody(), { ...wrong, address: freshAddress() })).toMatchObject({ refusal: { code: 'wrong-slip' } })
		expect(await openSlip(nobody(), { ...wrong, address: freshAddress() })).toMatchObject({ refusal: { code: 'too-many-attempts' } })
	})

	test('learns nothing of whether there is such a slip', async () => {
		const { slip } = await given()
		const none = receiptCode(new Uint8Array(24).fill(77)) ?? ''
		const heard = async (code: string): Promise<unknown[]> => {
			const address = freshAddress()
			const answers: unknown[] = []
			for (let time = 0; time < 7; time++) answers.push(await openSlip(nobody(), { code, pin: '999999', address }))
			return answers
		}
		expect(await heard(slip.code)).toEqual(await heard(none))
	})

	test('many at once are counted as many', async () => {
		const { slip } = await given()
		const guess = { code: slip.code, address: freshAddress(), hasPaper: false }
		const heard = await Promise.all(Array.from({ length: 12 }, () => countGuess(nobody(), guess)))
		expect(heard.filter(({ ok }) => ok)).toHaveLength(slipGuessLimits.free)
	})
})

test('another number opens at once, from anywhere, and the paper of the old one is nobody’s', async () => {
	const { giver, contributionId, slip } = await given()
	const old = await paperOf(giver, contributionId)
	await missFromEverywhere(slip.code)
	house.current.clock.advance(1000)
	const again = await issued(giver, contributionId)
	expect(await paperOf(giver, contributionId)).not.toBe(old)
	expect((await openSlip(nobody(), { ...again, address: freshAddress() })).ok).toBe(true)
})
