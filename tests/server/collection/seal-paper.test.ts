import { expect, test } from 'vitest'
import { listSealedPapers } from '#db/read/find-sealed.ts'
import { findItem } from '#db/read/find-item.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { erasePaper, openPaper, sealPaper } from '#server/collection/seal-paper.ts'
import { seeOwnItem } from '#server/collection/see-item.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { canaries, draftItem } from './support.ts'

const house = useHouse()
type Member = Awaited<ReturnType<typeof house.current.member>>

async function withPaper() {
	const collector = await house.current.member('collector')
	const { id } = await draftItem(collector)
	const bytes = Buffer.from(`%PDF-1.4 ${canaries.paper}`)
	expect(must(await sealPaper(collector, { itemId: id, fileName: 'giấy tay.pdf', bytes }))).toEqual({ fault: null })
	const [paper] = await listSealedPapers(collector.db, id)
	return { collector, itemId: id, paperId: paper?.id ?? '', bytes }
}
async function move(collector: Member, itemId: string, act: 'send' | 'withdraw'): Promise<void> {
	const version = (await findItem(collector.db, itemId))?.version ?? 0
	must(await moveItem(collector, { itemId, act, version, words: '', certificateNumber: '' }))
}

test('a paper of origin is had again by its owner, under its name, and by nobody else', async () => {
	const { collector, itemId, paperId, bytes } = await withPaper()
	expect(must(await openPaper(collector, { itemId, paperId, reason: null }))).toEqual({
		fileName: 'giấy tay.pdf',
		mime: 'application/pdf',
		bytes,
	})
	const stranger = await house.current.member('collector')
	expect(await openPaper(stranger, { itemId, paperId, reason: null })).toMatchObject({ refusal: { code: 'not-found' } })
	expect(await erasePaper(stranger, { itemId, paperId })).toMatchObject({ refusal: { code: 'not-found' } })
})

test.each<{ why: string; acts: readonly ('send' | 'withdraw')[]; isErased: boolean }>([
	{ why: 'while it is written', acts: [], isErased: true },
	{ why: 'not while an office looks at it', acts: ['send'], isErased: false },
	{ why: 'once it was taken back', acts: ['send', 'withdraw'], isErased: true },
])('the owner of an application erases a paper: $why', async ({ acts, isErased }) => {
	const { collector, itemId, paperId } = await withPaper()
	for (const act of acts) await move(collector, itemId, act)
	expect(must(await seeOwnItem(collector, itemId)).mayErasePapers).toBe(isErased)
	const erased = await erasePaper(collector, { itemId, paperId })
	expect(erased).toMatchObject(isErased ? { ok: true } : { refusal: { code: 'item-state' } })
	expect(await listSealedPapers(collector.db, itemId)).toHaveLength(isErased ? 0 : 1)
})
