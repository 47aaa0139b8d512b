import { useWords } from '#app/i18n/messages.tsx'
import type { ItemPhoto } from '#db/read/find-item.ts'
import type { ItemFields, SealedFields } from '#moderation/collection/item.ts'
import './collection.css'

/** An object as it was written down; what is sealed only where it is handed in. */
export function ItemFacts({
	item,
	placeText,
	sealed,
}: {
	readonly item: ItemFields & { readonly photos: readonly ItemPhoto[] }
	readonly placeText: string
	readonly sealed?: SealedFields
}) {
	const { t } = useWords()
	const words = t.collection
	const facts: [string, string][] = [
		[words.fields.name, item.name],
		[words.fields.otherName, item.otherName],
		[words.fields.objectKind, item.objectKind ? words.kinds[item.objectKind] : ''],
		[words.fields.material, item.material],
		[words.fields.dimensions, item.dimensions],
		[words.fields.weight, item.weight],
		[words.fields.dating, item.dating],
		[words.fields.origin, item.origin ? words.origins[item.origin] : ''],
		[words.fields.condition, item.condition ? words.conditions[item.condition] : ''],
		[words.fields.marks, item.marks],
		[words.fields.description, item.description],
		[words.fields.quantity, item.quantity === null ? '' : String(item.quantity)],
		[words.fields.place, placeText],
	]
	const secret: [string, string][] = sealed
		? [
				[words.fields.storagePlace, sealed.storagePlace],
				[words.fields.acquisition, sealed.acquisition],
			]
		: []
	return (
		<section className="stack" aria-labelledby="object">
			<h2 id="object">{words.item.object}</h2>
			<Facts facts={facts} />
			{item.photos.length > 0 && (
				<ul className="photo-choices">
					{item.photos.map((photo, index) => (
						<li key={photo.id}>
							<a href={`/media/${photo.id}/large.webp`}>
								<img src={`/media/${photo.id}/small.webp`} alt={photo.fileName || words.item.photo(index + 1)} loading="lazy" />
							</a>
						</li>
					))}
				</ul>
			)}
			{secret.some(([, value]) => value !== '') && (
				<div className="stack-tight sealed-panel">
					<h2>{words.item.sealedPart}</h2>
					<Facts facts={secret} />
				</div>
			)}
		</section>
	)
}

export function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
	return (
		<dl className="desk-facts">
			{facts
				.filter(([, value]) => value !== '')
				.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd className="as-said" dir="auto">
							{value}
						</dd>
					</div>
				))}
		</dl>
	)
}
