import { describe, expect, test } from 'vitest'
import { listOwnItems } from '#db/read/list-items.ts'
import { findItem } from '#db/read/find-item.ts'
import { checkOwnBatch } from '#server/collection/check-own-batch.ts'
import { importBatch } from '#server/collection/import-batch.ts'
import { dropBatch, mapBatch, mendBatch } from '#server/collection/mend-batch.ts'
import { startBatch } from '#server/collection/start-batch.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { canaries, givePhoto } from './support.ts'

const house = useHouse()
const heading = 'Tên hiện vật,Chất liệu,Kích thước,Niên đại,Nguồn gốc,Tình trạng,Nơi cất giữ,Tên tệp ảnh'
const line = (name: string, over: Partial<Record<'size' | 'material' | 'photo' | 'storage', string>> = {}) =>
	`${name},${over.material ?? 'gốm'},${over.size ?? 'cao 4 cm'},xưa,mua,cũ mòn,${over.storage ?? ''},${over.photo ?? ''}`
type Member = Awaited<ReturnType<typeof house.current.member>>
async function started(member: Member, ...lines: string[]) {
	const bytes = Buffer.from([heading, ...lines].join('\n'))
	return must(await startBatch(member, { fileName: 'bảng kê của mẹ.csv', bytes }))
}
const itemsOf = (member: Member) => listOwnItems(member.db, member.memberId, 0, 100)

describe('a batch', () => {
	test('dry run writes nothing; what is good comes in at once, what is faulty stays to be mended, and then comes in', async () => {
		const member = await house.current.member('collector')
		const photo = await givePhoto(member, 'Ché 1.JPG')
		const batchId = await started(
			member,
			line('Ché một', { photo: 'ché 1.jpg', storage: canaries.storagePlace }),
			line('Ché hai', { size: 'to' }),
			line('Ché ba'),
			line('', { photo: 'không-có.jpg' }),
		)
		const seen = must(await checkOwnBatch(member, batchId))
		expect(seen.rows.map(({ faults }) => faults.map(({ column }) => column))).toEqual([[], ['dimensions'], [], ['name', 'photos']])
		expect(seen).toMatchObject({ version: 1, photosFound: 1, missing: [] })
		expect(await itemsOf(member)).toEqual([])

		expect(must(await importBatch(member, { batchId, version: 1 }))).toBe(2)
		const items = await itemsOf(member)
		expect(items.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(['Ché ba draft', 'Ché một draft'])
		const first = await findItem(member.db, items.find(({ name }) => name === 'Ché một')?.id ?? '')
		expect(first?.photos.map(({ id }) => id)).toEqual([photo])
		expect(await importBatch(member, { batchId, version: 1 })).toMatchObject({ refusal: { code: 'nothing-chosen' } })

		const mended = { cells: [{ row: 3, column: 'dimensions', text: 'cao 50 cm' }] as const, dropped: [5] }
		expect(await mendBatch(member, { batchId, version: 1, ...mended })).toMatchObject({ refusal: { code: 'stale-version', actual: 2 } })
		must(await mendBatch(member, { batchId, version: 2, ...mended }))
		expect(must(await importBatch(member, { batchId, version: 3 }))).toBe(1)
		expect(must(await checkOwnBatch(member, batchId))).toMatchObject({ rows: [], imported: 3 })
		expect(await member.db.selectFrom('sealed_record').select('id').where('subject_id', '=', batchId).execute()).toEqual([])
	})

	test('all or none: a failure in the middle leaves nothing, and the list as it was', async () => {
		const member = await house.current.member('collector')
		const batchId = await started(member, line('A'), line('B'), line('C', { storage: 'x' }))
		let seals = 0
		const vault = {
			...member.vault!,
			seal: async () => {
				if (seals++ >= 0) throw new Error('the disk is full')
				return Promise.reject(new Error())
			},
		}
		await expect(importBatch({ ...member, vault }, { batchId, version: 1 })).rejects.toThrow('the disk is full')
		expect(await itemsOf(member)).toEqual([])
		expect(must(await checkOwnBatch(member, batchId)).rows).toHaveLength(3)
	})

	test('twice at once comes in once', async () => {
		const member = await house.current.member('collector')
		const batchId = await started(member, line('A'), line('B'))
		const both = await Promise.all([1, 2].map(() => importBatch(member, { batchId, version: 1 })))
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(await itemsOf(member)).toHaveLength(2)
	})

	test('with other headings it waits to be told which column is what', async () => {
		const member = await house.current.member('collector')
		const bytes = Buffer.from('Cột 1,Cột 2,c3,c4,c5,c6\nChé,gốm,cao 4 cm,xưa,mua,cũ\n')
		const batchId = must(await startBatch(member, { fileName: 'a.csv', bytes }))
		expect(must(await checkOwnBatch(member, batchId)).missing).toHaveLength(6)
		const mapping = { name: 0, material: 1, dimensions: 2, dating: 3, origin: 4, condition: 5 }
		expect(await mapBatch(member, { batchId, version: 1, mapping: { ...mapping, material: 0 } })).toMatchObject({
			refusal: { code: 'invalid' },
		})
		must(await mapBatch(member, { batchId, version: 1, mapping }))
		expect(must(await checkOwnBatch(member, batchId)).rows).toMatchObject([{ faults: [], draft: { name: 'Ché' } }])
	})

	test("is its owner's alone, sealed while it waits, and gone when dropped", async () => {
		const member = await house.current.member('collector')
		const batchId = await started(member, line('Vật', { storage: canaries.storagePlace }))
		const stranger = await house.current.member('collector', 'officer', 'administrator')
		expect(await checkOwnBatch(stranger, batchId)).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await importBatch(stranger, { batchId, version: 1 })).toMatchObject({ refusal: { code: 'not-found' } })
		must(await dropBatch(member, { batchId, version: 1 }))
		expect(await member.db.selectFrom('sealed_record').select('id').where('subject_id', '=', batchId).execute()).toEqual([])
	})
})
