import { beforeAll, describe, expect, test } from 'vitest'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { previewMerge } from '#server/merge/preview-merge.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { must, stateOf, type VerifiedOptions } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
const ready = (options: VerifiedOptions = {}) => readyToMerge(house.current, options)
const edit = (text: string, isAlone = false) => ({ text, reason: 'Hai nguồn lệch nhau', isAlone })

/** Everything a merge could have written, to see that nothing was. */
async function written(identifier: string): Promise<unknown> {
	const { db } = house.current.services
	const count = (table: 'entry' | 'entry_revision' | 'entry_media' | 'event') =>
		db
			.selectFrom(table)
			.select((eb) => eb.fn.countAll().as('n'))
			.executeTakeFirstOrThrow()
	return [
		await db.selectFrom('entry').selectAll().where('identifier', '=', identifier).execute(),
		await count('entry'),
		await count('entry_revision'),
		await count('entry_media'),
		await count('event'),
	]
}

describe('licences', () => {
	test('two share-alikes woven into one field are refused and nothing is written; side by side they go', async () => {
		const first = await ready({ identifier: 'DL-001', words: { licence: 'cc-by-sa-4.0', periodText: 'năm 1930' } })
		must(await mergeContribution(first.officer, { ...first.command, choices: { period: 'take', descriptions: 'both' } }))
		const second = await ready({ identifier: 'DL-001', words: { licence: 'cc-by-nc-sa-4.0', periodText: 'năm 1931' } })
		const before = await written('DL-001')
		expect(await mergeContribution(second.officer, { ...second.command, choices: { period: 'both' } })).toEqual({
			ok: false,
			refusal: {
				code: 'invalid',
				faults: [{ field: 'period', code: 'licences-clash', cause: 'two-share-alikes', licences: ['cc-by-sa-4.0', 'cc-by-nc-sa-4.0'] }],
			},
		})
		expect(await written('DL-001')).toEqual(before)
		expect(await stateOf(second.officer, second.contributionId)).toBe('verified')
		must(
			await mergeContribution(second.officer, {
				...second.command,
				choices: { period: 'edit', descriptions: 'both' },
				edits: { period: edit('1931', true) },
			}),
		)
		const { provenance, record } = await entryOf(second.officer, 'DL-001')
		expect(record.accounts).toHaveLength(2)
		expect(provenance.accounts?.combined).toBe('collection')
		expect(provenance.accounts?.sources?.map((source) => source.licence)).toEqual(['cc-by-sa-4.0', 'cc-by-nc-sa-4.0'])
		expect(provenance.period).toMatchObject({
			licence: 'cc-by-nc-sa-4.0',
			wording: { reason: 'Hai nguồn lệch nhau', original: 'năm 1931' },
		})
	})

	test('a field woven of two stands under what both allow, and under the other’s alone once one is taken back', async () => {
		const first = await ready({ identifier: 'DL-002', words: { licence: 'cc-by-nc-4.0', maker: 'Ama Kông' } })
		must(await mergeContribution(first.officer, { ...first.command, choices: { maker: 'take' } }))
		const second = await ready({ identifier: 'DL-002', words: { licence: 'cc-by-4.0', maker: 'Y Blêc' } })
		must(await mergeContribution(second.officer, { ...second.command, choices: { maker: 'both' } }))
		const both = await entryOf(second.officer, 'DL-002')
		expect(both.record.maker).toBe('Ama Kông; Y Blêc')
		expect(both.provenance.maker).toMatchObject({ licence: 'cc-by-nc-4.0', combined: 'adaptation' })
		expect(both.provenance.maker?.sources?.map((source) => source.contributionId)).toEqual([first.contributionId, second.contributionId])
		must(await withdrawContribution(first.giver, { contributionId: first.contributionId }))
		const after = await entryOf(second.officer, 'DL-002')
		expect(after.record.maker).toBe('Y Blêc')
		expect(after.provenance.maker).toMatchObject({ contributionId: second.contributionId, licence: 'cc-by-4.0' })
		expect(after.provenance.maker).not.toHaveProperty('sources')
	})

	test('an office’s wording that draws on a gift goes when that gift is taken back', async () => {
		const first = await ready({ identifier: 'DL-003', words: { periodText: 'thời ông Ama Thuột' } })
		const untouched = await entryOf(first.officer, 'DL-003')
		must(await mergeContribution(first.officer, { ...first.command, choices: { period: 'take', descriptions: 'take' } }))
		const second = await ready({ identifier: 'DL-003', words: { periodText: 'khoảng 1890' } })
		must(
			await mergeContribution(second.officer, {
				...second.command,
				choices: { period: 'edit', descriptions: 'edit' },
				edits: { period: edit('Thời ông Ama Thuột, khoảng 1890'), descriptions: edit('Lời ghép của hai người.') },
			}),
		)
		must(await withdrawContribution(first.giver, { contributionId: first.contributionId }))
		const after = await entryOf(second.officer, 'DL-003')
		expect(JSON.stringify(after.record)).not.toContain('Ama Thuột, khoảng')
		expect(JSON.stringify(after.record)).not.toContain('Lời ghép')
		expect(after.record.descriptions).toEqual(untouched.record.descriptions)
		expect(JSON.stringify(after.provenance)).not.toContain(first.contributionId)
	})

	test('undone, the field is as it was, with the source it had', async () => {
		const first = await ready({ identifier: 'DL-004', words: { licence: 'cc-by-sa-4.0', maker: 'Ama Kông' } })
		must(await mergeContribution(first.officer, { ...first.command, choices: { maker: 'take' } }))
		const held = await entryOf(first.officer, 'DL-004')
		const second = await ready({ identifier: 'DL-004', words: { licence: 'cc-by-4.0', maker: 'Y Blêc' } })
		must(
			await mergeContribution(second.officer, {
				...second.command,
				choices: { maker: 'edit' },
				edits: { maker: edit('Ama Kông cùng Y Blêc') },
			}),
		)
		const merged = await entryOf(second.officer, 'DL-004')
		must(
			await undoMerge(second.officer, { identifier: 'DL-004', entryVersion: merged.version, revision: merged.version, reason: 'thử lại' }),
		)
		const after = await entryOf(second.officer, 'DL-004')
		expect(after.record.maker).toBe('Ama Kông')
		expect(after.provenance.maker).toEqual(held.provenance.maker)
	})
})

describe('what may not be taken', () => {
	test.each([
		{
			why: 'consent to publish taken back while the desk was open',
			spoil: (id: string) =>
				house.current.services.db
					.updateTable('consent')
					.set({ revoked_at: new Date(), revoked_why: 'revoked' })
					.where('contribution_id', '=', id)
					.execute(),
			choices: { period: 'take' } as const,
			refusal: { code: 'consent-withdrawn', purposes: ['everyone', 'reuse'] },
		},
		{
			why: 'kept only, whatever the state says',
			spoil: (id: string) =>
				house.current.services.db.updateTable('contribution').set({ licence: 'keep-only' }).where('id', '=', id).execute(),
			choices: { period: 'take' } as const,
			refusal: { code: 'licence-forbids', licence: 'keep-only' },
		},
		{
			why: 'the entry hidden meanwhile',
			spoil: () =>
				house.current.services.db.updateTable('entry').set({ visibility: 'hidden' }).where('identifier', '=', 'DL-005').execute(),
			choices: { names: 'take', period: 'take' } as const,
			refusal: { code: 'entry-hidden', identifier: 'DL-005' },
		},
	])('$why: refused by merge and preview alike, nothing written', async ({ spoil, choices, refusal }) => {
		const { officer, command, contributionId } = await ready({ identifier: 'DL-005' })
		await spoil(contributionId)
		const before = await written('DL-005')
		for (const deed of [mergeContribution, previewMerge])
			expect(await deed(officer, { ...command, choices })).toEqual({ ok: false, refusal })
		expect(await written('DL-005')).toEqual(before)
		await house.current.services.db.updateTable('entry').set({ visibility: 'public' }).where('identifier', '=', 'DL-005').execute()
	})

	test('an entry joined into another meanwhile: the version seen is stale, then the merge goes where the entry went', async () => {
		const { officer, command } = await ready({ identifier: 'DL-011', words: { periodText: 'khoảng 1959' } })
		const [from, into] = [await entryOf(officer, 'DL-011'), await entryOf(officer, 'DL-012')]
		await officer.db
			.updateTable('entry')
			.set({ visibility: 'hidden', joined_into: into.id, joined_revision: into.version })
			.where('id', '=', from.id)
			.execute()
		await officer.db
			.updateTable('entry')
			.set({ version: into.version + 4 })
			.where('id', '=', into.id)
			.execute()
		const stale = await mergeContribution(officer, { ...command, choices: { period: 'take' } })
		expect(stale).toMatchObject({ ok: false, refusal: { code: 'stale-version', actual: into.version + 4 } })
		const merged = must(await mergeContribution(officer, { ...command, entryVersion: into.version + 4, choices: { period: 'take' } }))
		expect(merged.identifier).toBe('DL-012')
		expect((await entryOf(officer, 'DL-011')).record.period).toBe(from.record.period)
	})

	test('in a hidden entry’s stead a new one opens only when the officer says so', async () => {
		const { officer, command } = await ready({ identifier: 'DL-006', words: { title: 'Bến nước bị ẩn' } })
		await officer.db.updateTable('entry').set({ visibility: 'hidden' }).where('identifier', '=', 'DL-006').execute()
		const merged = must(await mergeContribution(officer, { ...command, choices: { names: 'take' }, opensNew: true }))
		expect(merged.identifier).toMatch(/^BN-/)
		await officer.db.updateTable('entry').set({ visibility: 'public' }).where('identifier', '=', 'DL-006').execute()
	})

	test('a telephone number in the story: not as given, but in the office’s words', async () => {
		const { officer, command } = await ready({
			identifier: 'DL-007',
			words: { description: 'Bà Hoa còn giữ bộ chiêng, số điện thoại của bà Hoa là 0905 123 456.' },
		})
		const taken = await mergeContribution(officer, { ...command, choices: { descriptions: 'both' } })
		expect(taken).toEqual({ ok: false, refusal: { code: 'invalid', faults: [{ field: 'descriptions', code: 'private-words' }] } })
		must(
			await mergeContribution(officer, {
				...command,
				choices: { descriptions: 'edit' },
				edits: { descriptions: edit('Một gia đình còn giữ bộ chiêng.') },
			}),
		)
		expect(JSON.stringify((await entryOf(officer, 'DL-007')).record)).not.toContain('0905')
	})

	test('a place that was split: asked which part; with the part chosen both then and now are held', async () => {
		const { db } = house.current.services
		const split = await db
			.selectFrom('place_successor')
			.innerJoin('place', 'place.id', 'place_successor.from_place_id')
			.innerJoin('place as now', (join) => join.onRef('now.id', '=', 'place_successor.to_place_id').on('now.valid_to', 'is', null))
			.select('from_place_id')
			.where('place.level', '=', 'commune')
			.groupBy('from_place_id')
			.having((eb) => eb.fn.countAll(), '>', 1)
			.limit(1)
			.executeTakeFirstOrThrow()
		const { officer, command } = await ready({ identifier: 'DL-008', words: { placeId: split.from_place_id } })
		const before = await written('DL-008')
		const asked = await mergeContribution(officer, { ...command, choices: { place: 'take' } })
		expect(asked).toMatchObject({ ok: false, refusal: { code: 'place-split', parts: expect.arrayContaining([expect.any(String)]) } })
		expect(await written('DL-008')).toEqual(before)
		const part = await db
			.selectFrom('place_successor')
			.select('to_place_id')
			.where('from_place_id', '=', split.from_place_id)
			.executeTakeFirstOrThrow()
		must(await mergeContribution(officer, { ...command, choices: { place: 'take' }, placeNow: part.to_place_id }))
		expect((await entryOf(officer, 'DL-008')).record.place).toMatchObject({ placeIdThen: split.from_place_id, placeId: part.to_place_id })
	})
})

describe('looking at it first', () => {
	test('a preview is what the merge then writes, and writes nothing itself', async () => {
		const { officer, command } = await ready({ identifier: 'DL-009', picture: true })
		const decided = {
			...command,
			choices: { period: 'take', descriptions: 'both' } as const,
			captions: { [command.takenFiles[0] ?? '']: 'Cổng, nhìn từ đường' },
			lead: command.takenFiles[0] ?? null,
		}
		const before = await written('DL-009')
		const preview = must(await previewMerge(officer, decided))
		expect(await written('DL-009')).toEqual(before)
		expect(preview.media[0]).toMatchObject({ id: command.takenFiles[0], caption: 'Cổng, nhìn từ đường' })
		must(await mergeContribution(officer, decided))
		const after = await entryOf(officer, 'DL-009')
		expect(preview.record).toEqual(after.record)
		expect(preview.version).toBe(after.version)
		expect(Object.keys(preview.provenance).sort()).toEqual(Object.keys(after.provenance).sort())
	})

	test('whoever may not merge may not look either', async () => {
		const { reviewer, command } = await ready({ identifier: 'DL-010' })
		expect(await previewMerge(reviewer, { ...command, choices: { period: 'take' } })).toMatchObject({
			ok: false,
			refusal: { code: 'forbidden' },
		})
	})
})
