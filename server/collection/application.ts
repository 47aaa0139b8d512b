import type { Condition, ItemFields, ObjectKind, Origin, OwnerIdentity, SealedFields } from '#moderation/collection/item.ts'
import type { ItemPhoto } from '#db/read/find-item.ts'
import type { PrintedPhoto } from './print-photo.ts'

type Said = Readonly<Record<string, string>>

/** The words of a printed application, handed in by the page in its language. */
export interface ApplicationWords {
	readonly kinds: Readonly<Record<ObjectKind, string>>
	readonly origins: Readonly<Record<Origin, string>>
	readonly conditions: Readonly<Record<Condition, string>>
	readonly fields: Said &
		Readonly<Record<keyof OwnerIdentity | keyof SealedFields | Exclude<keyof ItemFields, 'placeId'> | 'place', string>>
	readonly paper: {
		readonly office: string
		readonly nation: string
		readonly motto: string
		readonly title: string
		readonly draftNote: string
		readonly owner: string
		readonly object: string
		readonly origin: string
		readonly photos: string
		readonly oath: string
		readonly date: string
		readonly sign: string
		readonly signHint: string
		readonly notGiven: string
		readonly code: (code: string, day: string) => string
		readonly photo: (number: number, name: string) => string
		readonly print: (hash: string) => string
		readonly noPicture: string
		readonly page: (page: number, pages: number) => string
	}
}

/** A photograph of the object, and its picture where one could be made. */
export interface ApplicationPhoto extends Pick<ItemPhoto, 'fileName' | 'sha256'> {
	readonly picture: PrintedPhoto | null
}

export interface ApplicationFacts {
	readonly item: ItemFields & { readonly code: string; readonly photos: readonly ApplicationPhoto[] }
	readonly placeText: string
	readonly owner: OwnerIdentity | null
	readonly sealed: SealedFields
	/** As people write it, in Viet Nam. */
	readonly day: string
}

/** A printed application (tờ đơn) as its parts stand one under another; PDF and DOCX are drawn from the same. */
export interface Application {
	readonly nation: string
	readonly motto: string
	readonly title: string
	readonly office: string
	readonly sections: readonly { readonly title: string; readonly lines: readonly { readonly label: string; readonly text: string }[] }[]
	readonly photos: {
		readonly title: string
		readonly pictures: readonly { readonly caption: string; readonly print: string; readonly picture: PrintedPhoto | null }[]
	}
	readonly noPicture: string
	readonly oath: string
	readonly date: string
	readonly sign: string
	readonly signHint: string
	readonly foot: string
	readonly page: (page: number, pages: number) => string
}

/** Lays an application out with the fields of the antiquities form. */
export function layOutApplication({ item, placeText, owner, sealed, day }: ApplicationFacts, words: ApplicationWords): Application {
	const { paper, fields } = words
	const line = (label: string, text: string) => ({ label, text: text === '' ? paper.notGiven : text })
	const pictures = item.photos.map(({ fileName, sha256, picture }, index) => ({
		caption: paper.photo(index + 1, fileName),
		print: paper.print(sha256),
		picture,
	}))
	return {
		nation: paper.nation,
		motto: paper.motto,
		title: paper.title,
		office: paper.office,
		sections: [
			{
				title: paper.owner,
				lines: [
					line(fields.fullName, owner?.fullName ?? ''),
					line(fields.address, owner?.address ?? ''),
					line(fields.phone, owner?.phone ?? ''),
				],
			},
			{
				title: paper.object,
				lines: [
					line(fields.name, item.name),
					line(fields.otherName, item.otherName),
					line(fields.objectKind, item.objectKind ? words.kinds[item.objectKind] : ''),
					line(fields.material, item.material),
					line(fields.dimensions, item.dimensions),
					line(fields.weight, item.weight),
					line(fields.dating, item.dating),
					line(fields.condition, item.condition ? words.conditions[item.condition] : ''),
					line(fields.marks, item.marks),
					line(fields.quantity, item.quantity === null ? '' : String(item.quantity)),
					line(fields.description, item.description),
				],
			},
			{
				title: paper.origin,
				lines: [
					line(fields.origin, item.origin ? words.origins[item.origin] : ''),
					line(fields.acquisition, sealed.acquisition),
					line(fields.storagePlace, sealed.storagePlace),
					line(fields.place, placeText),
				],
			},
		],
		photos: { title: paper.photos, pictures },
		noPicture: paper.noPicture,
		oath: paper.oath,
		date: paper.date,
		sign: paper.sign,
		signHint: paper.signHint,
		foot: `${paper.draftNote} ${paper.code(item.code, day)}.`,
		page: paper.page,
	}
}
