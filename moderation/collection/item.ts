import { tidyText, tooLong } from '../contribute/typed-text.ts'
import type { FieldFault } from '../field-fault.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** What an object is held to be (loại): the registry's types of objects, and "not known yet". */
export const objectKinds = ['di_vat', 'co_vat', 'bao_vat_quoc_gia', 'suu_tap', 'chua_ro'] as const
export type ObjectKind = (typeof objectKinds)[number]

/** How its owner came by it (nguồn gốc). */
export const origins = ['inherited', 'bought', 'given', 'found', 'made', 'unknown'] as const
export type Origin = (typeof origins)[number]

/** How well it is kept (tình trạng). */
export const conditions = ['whole', 'worn', 'damaged', 'fragments'] as const
export type Condition = (typeof conditions)[number]

/**
 * One object of a private collection (hiện vật của nhà sưu tập), with the fields of the antiquities form: Circular 07/2004/TT-BVHTT and the object list of
 * Circular 09/2011. Nothing in it says who owns it or where it stands; that is sealed.
 */
export interface ItemFields {
	readonly name: string
	readonly otherName: string
	readonly objectKind: ObjectKind | null
	readonly material: string
	readonly dimensions: string
	readonly weight: string
	readonly dating: string
	readonly origin: Origin | null
	readonly condition: Condition | null
	/** Marks, inscriptions, numbers on it: what it is known by again. */
	readonly marks: string
	readonly description: string
	readonly quantity: number | null
	/** Commune or ward: the most that is ever public. */
	readonly placeId: string | null
}

/** What is sealed of one object (niêm kín). */
export interface SealedFields {
	readonly storagePlace: string
	/** How it was come by, in words: from whom, when, for how much. */
	readonly acquisition: string
}

/** Who owns the collection (chủ sở hữu), sealed, once for all their objects. Papers of identity are not asked for. */
export interface OwnerIdentity {
	readonly fullName: string
	readonly address: string
	readonly phone: string
}

export interface ItemDraft extends ItemFields {
	readonly sealed: SealedFields
	readonly mediaIds: readonly string[]
}

export const itemLimits = {
	name: 200,
	otherName: 200,
	material: 200,
	dimensions: 200,
	weight: 60,
	dating: 200,
	marks: 500,
	description: 4000,
	storagePlace: 500,
	acquisition: 4000,
	fullName: 120,
	address: 300,
	phone: 40,
	quantity: 9999,
	photos: 12,
	reason: 1000,
	certificateNumber: 60,
} as const

const neededFields = ['name', 'material', 'dimensions', 'dating', 'origin', 'condition'] as const
export type NeededField = (typeof neededFields)[number]

const someDigit = /\p{Nd}/u
/** A number and a unit of weight: "2,3 kg", "khoảng 450 g", "3 lạng". */
const weightWords = /\p{Nd}+([.,]\p{Nd}+)?\s*(mg|g|gr|gam|gram|kg|ký|kí|cân|kilogam|lạng|yến|tạ|tấn|tonnes?|pounds?|lb)(?![\p{L}\p{M}])/iu

/** The texts of an object as they are kept, and what is wrong with those there are; what lacks is another question (`lacking`). */
export function checkItem(draft: ItemDraft): Result<ItemDraft> {
	const tidy = tidied(draft)
	const faults: FieldFault[] = []
	const texts = { ...tidy, ...tidy.sealed }
	for (const field of ['name', 'otherName', 'material', 'dimensions', 'weight', 'dating', 'marks', 'description'] as const)
		faults.push(...faultOf(field, texts[field]))
	for (const field of ['storagePlace', 'acquisition'] as const) faults.push(...faultOf(field, texts[field]))
	if (tidy.dimensions !== '' && !someDigit.test(tidy.dimensions)) faults.push({ field: 'dimensions', code: 'malformed' })
	if (tidy.weight !== '' && !weightWords.test(tidy.weight)) faults.push({ field: 'weight', code: 'malformed' })
	const { quantity } = tidy
	if (quantity !== null && (!Number.isInteger(quantity) || quantity < 1 || quantity > itemLimits.quantity))
		faults.push({ field: 'quantity', code: 'out-of-range', min: 1, max: itemLimits.quantity })
	if (tidy.mediaIds.length > itemLimits.photos) faults.push({ field: 'photos', code: 'out-of-range', min: 0, max: itemLimits.photos })
	return faults.length > 0 ? refuse({ code: 'invalid', faults }) : accept(tidy)
}

/** Fields of the form that are still empty. */
function lacking(item: ItemFields): NeededField[] {
	return neededFields.filter((field) => item[field] === null || item[field] === '')
}

/** What stands between an object and its being sent: empty fields, no photograph, nobody named as its owner. */
export function sendingFaults(item: ItemFields, facts: { readonly photos: number; readonly hasOwner: boolean }): FieldFault[] {
	const fields: string[] = lacking(item)
	if (facts.photos === 0) fields.push('photos')
	if (!facts.hasOwner) fields.push('fullName')
	return fields.map((field) => ({ field, code: 'missing' as const }))
}

export function checkOwner(identity: OwnerIdentity): Result<OwnerIdentity> {
	const tidy = {
		fullName: tidyText(identity.fullName, 'one'),
		address: tidyText(identity.address, 'one'),
		phone: tidyText(identity.phone, 'one'),
	}
	const faults: FieldFault[] = []
	for (const field of ['fullName', 'address'] as const) if (tidy[field] === '') faults.push({ field, code: 'missing' })
	for (const field of ['fullName', 'address', 'phone'] as const) faults.push(...faultOf(field, tidy[field]))
	return faults.length > 0 ? refuse({ code: 'invalid', faults }) : accept(tidy)
}

function faultOf(field: Exclude<keyof typeof itemLimits, 'quantity' | 'photos'>, text: string): FieldFault[] {
	const fault = tooLong(field, text, itemLimits[field])
	return fault ? [fault] : []
}

function tidied(draft: ItemDraft): ItemDraft {
	const one = (text: string): string => tidyText(text, 'one')
	return {
		...draft,
		name: one(draft.name),
		otherName: one(draft.otherName),
		material: one(draft.material),
		dimensions: one(draft.dimensions),
		weight: one(draft.weight),
		dating: one(draft.dating),
		marks: one(draft.marks),
		description: tidyText(draft.description, 'several'),
		sealed: { storagePlace: one(draft.sealed.storagePlace), acquisition: tidyText(draft.sealed.acquisition, 'several') },
		mediaIds: [...new Set(draft.mediaIds)],
	}
}
