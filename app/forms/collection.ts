import { itemActs } from '#moderation/collection/lifecycle.ts'
import { conditions, objectKinds, origins, type ItemDraft, type OwnerIdentity } from '#moderation/collection/item.ts'
import type { ActCommand } from '#moderation/collection/act.ts'
import { suspicionKinds, suspicionOutcomes, type SuspicionDraft, type SuspicionOutcome } from '#moderation/collection/suspicion.ts'
import { idIn, trapField } from './after.ts'
import { oneOf, textOf, versionOf } from './one-of.ts'

export function parseItem(form: FormData): ItemDraft {
	const quantity = textOf(form, 'quantity').trim()
	return {
		name: textOf(form, 'name'),
		otherName: textOf(form, 'otherName'),
		objectKind: oneOf(objectKinds, form.get('objectKind')),
		material: textOf(form, 'material'),
		dimensions: textOf(form, 'dimensions'),
		weight: textOf(form, 'weight'),
		dating: textOf(form, 'dating'),
		origin: oneOf(origins, form.get('origin')),
		condition: oneOf(conditions, form.get('condition')),
		marks: textOf(form, 'marks'),
		description: textOf(form, 'description'),
		quantity: quantity === '' ? null : /^\d{1,6}$/.test(quantity) ? Number(quantity) : -1,
		placeId: textOf(form, 'placeId') || null,
		sealed: { storagePlace: textOf(form, 'storagePlace'), acquisition: textOf(form, 'acquisition') },
		mediaIds: form.getAll('photo').flatMap((id) => idIn(typeof id === 'string' ? id : null) ?? []),
	}
}

/** Words typed for a commune; empty where they are those the page came with, whose unit was let go. */
export function parsePlaceWords(form: FormData): string {
	const words = textOf(form, 'placeText').trim().slice(0, 200)
	return words === textOf(form, 'placeBefore').trim() ? '' : words
}

export function parseOwner(form: FormData): OwnerIdentity {
	return { fullName: textOf(form, 'fullName'), address: textOf(form, 'address'), phone: textOf(form, 'phone') }
}

/** The act of the pressed button; null for a button of another kind. */
export function parseItemAct(form: FormData): (ActCommand & { readonly otherCode: string }) | null {
	const act = oneOf(itemActs, form.get('act'))
	if (act === null) return null
	return {
		act,
		version: versionOf(form),
		words: textOf(form, 'words'),
		certificateNumber: textOf(form, 'certificateNumber'),
		otherCode: textOf(form, 'otherCode').trim(),
	}
}

export function parseSuspicion(form: FormData): SuspicionDraft & { readonly isTrapped: boolean } {
	return {
		kind: oneOf(suspicionKinds, form.get('kind')),
		object: textOf(form, 'object'),
		words: textOf(form, 'words'),
		place: textOf(form, 'place'),
		contact: textOf(form, 'contact'),
		isTrapped: textOf(form, trapField) !== '',
	}
}

export function parseSuspicionAnswer(form: FormData): { readonly outcome: SuspicionOutcome | null; readonly answer: string } {
	return { outcome: oneOf(suspicionOutcomes, form.get('outcome')), answer: textOf(form, 'answer') }
}

/** Which page of a list, from 0. */
export function pageOf(request: Request): number {
	const asked = Number(new URL(request.url).searchParams.get('page') ?? '1')
	return Number.isInteger(asked) && asked >= 1 && asked <= 1000 ? asked - 1 : 0
}
