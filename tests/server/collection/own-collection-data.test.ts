import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { nameOpener } from '#server/collection/name-opener.ts'
import { openSealed } from '#server/collection/open-sealed.ts'
import { startBatch } from '#server/collection/start-batch.ts'
import { exportOwnData } from '#server/members/export-own-data.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { readZip } from '../../support/read-zip.ts'
import { canaries, sentItem } from './support.ts'

const house = useHouse()

test('whoever asks for their data gets their collection with what is sealed in it; nobody else gets a word of it', async () => {
	const collector = await house.current.member('collector')
	const officer = await house.current.member('officer')
	const itemId = await sentItem(collector)
	// Its photograph is a row without bytes.
	await collector.db.updateTable('media').set({ state: 'removed' }).execute()
	must(await nameOpener(await house.current.member('administrator'), officer.memberId))
	must(await openSealed(officer, { itemId, reason: 'Đối chiếu trước khi chuyển hồ sơ' }))
	const list = Buffer.from(`Tên,Nơi cất giữ\nChiêng,${canaries.storagePlace}`)
	must(await startBatch(collector, { fileName: 'bảng kê.csv', bytes: list }))
	const data = await dataOf(collector)
	expect(JSON.parse(data)).toMatchObject({
		collection: {
			owner: { fullName: canaries.fullName, address: canaries.address },
			items: [{ id: itemId, sealed: { storagePlace: canaries.storagePlace, acquisition: canaries.acquisition } }],
			lists: [{ content: { rows: [{ cells: ['Chiêng', canaries.storagePlace] }] } }],
			openings: [{ itemId, reason: 'Đối chiếu trước khi chuyển hồ sơ' }],
		},
	})
	const others = await dataOf(officer)
	for (const secret of Object.values(canaries)) expect(others).not.toContain(secret)
})

async function dataOf(who: Parameters<typeof exportOwnData>[0]): Promise<string> {
	const archive = must(await exportOwnData(who, '10.9.0.7'))
	return (
		readZip(await buffer(archive))
			.get('data.json')
			?.toString('utf8') ?? ''
	)
}
