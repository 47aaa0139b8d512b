import { randomUUID } from 'node:crypto'
import type { ItemDraft } from '#moderation/collection/item.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { editItem } from '#server/collection/edit-item.ts'
import { keepOwner } from '#server/collection/keep-owner.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { startItem } from '#server/collection/start-item.ts'
import type { Context } from '#server/context.ts'
import { must } from '../../support/desk.ts'

type Member = Context & { memberId: string }

/** Words that must be found nowhere but under seal. */
export const canaries = {
	fullName: 'Y-Niêm-Kín Mlô-Thử',
	address: 'số 7 ngõ Chim-Yến-Giấu buôn Thử',
	phone: '0911-777-333',
	storagePlace: 'gầm sàn nhà dài thứ-ba-giấu',
	acquisition: 'mua của ông Người-Bán-Giấu năm 1987',
	paper: 'giấy-viết-tay-giấu',
} as const

export const jar: ItemDraft = {
	name: 'Ché tuk men nâu',
	otherName: 'Yang tuk',
	objectKind: 'co_vat',
	material: 'gốm',
	dimensions: 'cao 42 cm',
	weight: '3,4 kg',
	dating: 'khoảng 1900',
	origin: 'inherited',
	condition: 'whole',
	marks: '',
	description: 'Ché dùng trong lễ cúng bến nước.',
	quantity: 1,
	placeId: null,
	sealed: { storagePlace: canaries.storagePlace, acquisition: canaries.acquisition },
	mediaIds: [],
}

/** A photograph of this member's, as a row: its bytes are not looked at here. */
export async function givePhoto(member: Member, fileName: string, sha256 = randomUUID().replaceAll('-', '').repeat(2)): Promise<string> {
	const contribution_id = must(await startContribution(member, { kind: 'photos' }))
	const id = randomUUID()
	await member.db
		.insertInto('media')
		.values({
			id,
			contribution_id,
			position: 0,
			file_name: fileName,
			state: 'received',
			kind: 'image',
			mime: 'image/jpeg',
			bytes: 10,
			sha256,
			storage_key: `originals/${id}`,
			width: null,
			height: null,
			duration_seconds: null,
			perceptual_hash: null,
			waveform: null,
			facts: '{}',
			refusal: null,
			received_at: member.now(),
			processed_at: null,
		})
		.execute()
	return id
}

/** An object of this collector's with its owner sealed, saved as a draft; returns its id and version. */
export async function draftItem(member: Member, over: Partial<ItemDraft> = {}): Promise<{ readonly id: string; readonly version: number }> {
	const { fullName, address, phone } = canaries
	must(await keepOwner(member, { fullName, address, phone }))
	const id = must(await startItem(member))
	const mediaIds = over.mediaIds ?? [await givePhoto(member, `${id}.jpg`)]
	return { id, version: must(await editItem(member, { itemId: id, version: 1, draft: { ...jar, ...over, mediaIds } })) }
}

export async function sentItem(member: Member, over: Partial<ItemDraft> = {}): Promise<string> {
	const { id, version } = await draftItem(member, over)
	must(await moveItem(member, { itemId: id, act: 'send', version, words: '', certificateNumber: '' }))
	return id
}
