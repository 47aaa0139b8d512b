import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findItem } from '#db/read/find-item.ts'
import { insertDispute, insertOpening } from '#db/write/collection.ts'
import { eraseCollection } from '#server/collection/erase-collection.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { seeOwner } from '#server/collection/keep-owner.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { canaries, draftItem, sentItem } from './support.ts'

const house = useHouse()

test('erased is all that was sealed, and every application that went to no office; of the others the object stays, ownerless and unshown', async () => {
	const collector = await house.current.member('collector')
	const { id: draft } = await draftItem(collector)
	const exported = await sentItem(collector, { marks: 'khắc KN 17' })
	await collector.db.updateTable('collection_item').set({ state: 'exported', is_shown: true }).where('id', '=', exported).execute()
	const officer = await house.current.member('officer')
	const at = collector.now()
	const named = `Đối chiếu giấy tờ của ${canaries.fullName}`
	const opening = { id: randomUUID(), item_id: exported, owner_id: collector.memberId, officer_id: officer.memberId, at }
	const dispute = { id: randomUUID(), item_id: exported, other_id: null, opened_at: at, opened_by: officer.memberId }
	await collector.db.transaction().execute(async (trx) => {
		await insertOpening(trx, { ...opening, part: 'identity', reason: named })
		await insertDispute(trx, { ...dispute, ground: 'named-by-officer', words: named, settle_words: named })
	})
	const other = await house.current.member('collector')
	const theirs = await sentItem(other)
	const stopped = await sentItem(collector, { marks: 'khắc KN 18' })
	for (const act of ['assess', 'export', 'dispute'] as const) {
		const version = (await findItem(officer.db, stopped))?.version ?? 0
		must(await moveItem(officer, { itemId: stopped, act, version, words: 'Có người hỏi.', certificateNumber: '' }))
	}
	await collector.db.transaction().execute((trx) => eraseCollection(trx, collector, collector.memberId))
	expect(must(await seeOwner(collector))).toBeNull()
	const left = await collector.db
		.selectFrom('sealed_record')
		.select('id')
		.where('subject_id', 'in', [collector.memberId, draft, exported])
		.execute()
	expect(left).toEqual([])
	expect(await findItem(collector.db, draft)).toMatchObject({ state: 'withdrawn', name: '', description: '', photos: [] })
	expect(await findItem(collector.db, exported)).toMatchObject({ state: 'exported', marks: 'khắc KN 17', isShown: false, photos: [] })
	expect(await findItem(collector.db, stopped), 'it lies with the office though it is in dispute').toMatchObject({
		...{ state: 'in-dispute', marks: 'khắc KN 18', photos: [] },
	})
	expect(
		await collector.db.selectFrom('collection_dispute').select(['words', 'settle_words']).where('item_id', '=', exported).execute(),
	).toEqual([{ words: '', settle_words: '' }])
	expect(await collector.db.selectFrom('sealed_opening').select('reason').where('owner_id', '=', collector.memberId).execute()).toEqual([
		{ reason: '' },
	])
	expect(must(await seeOwner(other))).not.toBeNull()
	expect(await findItem(collector.db, theirs)).toMatchObject({ state: 'sent', photos: [{}] })
})
