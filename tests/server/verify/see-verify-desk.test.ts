import { beforeAll, describe, expect, test } from 'vitest'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { seeVerifyDesk } from '#server/verify/see-verify-desk.ts'
import { useHouse } from '../../support/context.ts'
import { approved, must } from '../../support/desk.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

async function waiting(words = {}) {
	const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
	return { giver, reviewer, id: await approved(house.current, giver, reviewer, words) }
}
const nothingAsked = { candidate: null, words: '' }

describe('the verification desk', () => {
	test('lays the best candidate beside the contribution, with its evidence', async () => {
		const { reviewer, id } = await waiting({ title: 'nha day buon ma thuot' })
		const desk = must(await seeVerifyDesk(reviewer, id, nothingAsked))
		expect(desk.candidate?.identifier).toBe('DL-001')
		expect(desk.candidate?.evidence).toEqual(desk.proposal.candidates[0]?.evidence)
		expect(desk.found).toBeNull()
	})

	test('weighs an entry chosen by hand like the others, wherever it ranks', async () => {
		const { reviewer, id } = await waiting({ title: 'nha day buon ma thuot' })
		const proposed = must(await seeVerifyDesk(reviewer, id, nothingAsked)).proposal.candidates.map((one) => one.entry.identifier)
		const other = ['DL-070', 'DL-102', 'DL-119'].find((identifier) => !proposed.includes(identifier)) ?? ''
		const desk = must(await seeVerifyDesk(reviewer, id, { ...nothingAsked, candidate: other.toLowerCase() }))
		expect(desk.candidate?.identifier).toBe(other)
		expect(desk.proposal.also?.entry.identifier).toBe(other)
		expect(desk.candidate?.evidence.length).toBeGreaterThan(0)
		expect(desk.candidate?.evidence.some((line) => line.effect < 0)).toBe(true)
		expect(desk.proposal.candidates.map((one) => one.entry.identifier)).toEqual(proposed)
	})

	test('an identifier that is nobody’s lays nothing beside', async () => {
		const { reviewer, id } = await waiting()
		expect(must(await seeVerifyDesk(reviewer, id, { ...nothingAsked, candidate: 'DL-999' })).candidate).toBeNull()
	})

	test('a hidden entry can be neither found nor laid beside', async () => {
		const { reviewer, id } = await waiting({ title: 'nha day buon ma thuot' })
		await reviewer.db.updateTable('entry').set({ visibility: 'hidden' }).where('identifier', '=', 'DL-005').execute()
		const desk = must(await seeVerifyDesk(reviewer, id, { candidate: 'DL-005', words: 'đình Lạc Giao' }))
		expect(desk.candidate).toBeNull()
		expect(desk.found?.entries.map((entry) => entry.identifier)).not.toContain('DL-005')
		await reviewer.db.updateTable('entry').set({ visibility: 'public' }).where('identifier', '=', 'DL-005').execute()
	})

	test('searches the registry by hand as readers do', async () => {
		const { reviewer, id } = await waiting()
		const desk = must(await seeVerifyDesk(reviewer, id, { ...nothingAsked, words: 'dinh lac giao' }))
		expect(desk.found?.entries[0]?.identifier).toBe('DL-005')
	})

	test('tells what the communes of today were before', async () => {
		const { reviewer, id } = await waiting({ title: 'nha day buon ma thuot' })
		const { places, candidate } = must(await seeVerifyDesk(reviewer, id, nothingAsked))
		const today = places.known.find((place) => place.placeId === candidate?.record.place.placeId)
		const pasts = places.pasts.filter((past) => past.placeId === today?.placeIdToday)
		expect(pasts.map((past) => past.name)).toContain('Tự An')
		expect(new Set(pasts.map((past) => past.until))).toEqual(new Set(['2025-07-01']))
		expect(places.centres.length).toBeGreaterThan(90)
	})

	test('is not there for other contributors, and closed to its giver', async () => {
		const { giver, id } = await waiting()
		expect(await seeVerifyDesk(await house.current.member('contributor'), id, nothingAsked)).toMatchObject({ ok: false })
		expect(await seeVerifyDesk(giver, id, { ...nothingAsked, words: 'đình' })).toEqual({ ok: false, refusal: { code: 'own-contribution' } })
	})
})
