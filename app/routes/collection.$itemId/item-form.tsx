import { Button } from '#app/components/button.tsx'
import { ChoiceField, TextField } from '#app/components/collection/item-field.tsx'
import { PlacePicker } from '#app/components/place-picker.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedList, typedText } from '#app/typed-text.ts'
import { conditions, objectKinds, origins } from '#moderation/collection/item.ts'
import '#app/components/collection/collection.css'
import type { Seen } from './seen.ts'

export interface PartProps {
	readonly seen: Seen
	readonly answered: Pick<Refused, 'typed' | 'refusal'> | undefined
}

/** The fields of the application, in the order of the form it is printed on. */
export function ItemForm({ seen, answered }: PartProps) {
	const { item, sealed, place, placeText, placeChoices, acts } = seen
	const { t } = useWords()
	const words = t.collection
	const shared = { answered, t }
	const placeId = typedText(answered, 'placeId', place?.placeId ?? '')
	return (
		<form method="post" className="stack">
			<input type="hidden" name="version" value={item.version} />
			<h2>{words.item.object}</h2>
			<TextField {...shared} name="name" value={item.name} isNeeded />
			<TextField {...shared} name="otherName" value={item.otherName} />
			<ChoiceField {...shared} name="objectKind" value={item.objectKind} options={objectKinds} names={words.kinds} />
			<TextField {...shared} name="material" value={item.material} isNeeded />
			<TextField {...shared} name="dimensions" value={item.dimensions} isNeeded />
			<TextField {...shared} name="weight" value={item.weight} />
			<TextField {...shared} name="dating" value={item.dating} isNeeded />
			<ChoiceField {...shared} name="origin" value={item.origin} options={origins} names={words.origins} isNeeded />
			<ChoiceField {...shared} name="condition" value={item.condition} options={conditions} names={words.conditions} isNeeded />
			<TextField {...shared} name="marks" value={item.marks} />
			<TextField {...shared} name="description" value={item.description} isLong />
			<TextField {...shared} name="quantity" value={item.quantity === null ? '' : String(item.quantity)} inputMode="numeric" />
			<input type="hidden" name="placeBefore" value={placeText} />
			<PlacePicker
				label={words.fields.place}
				hint={words.hints.place}
				textName="placeText"
				idName="placeId"
				text={typedText(answered, 'placeText', placeText)}
				choices={placeChoices}
				fault={!place && placeText !== '' && !answered ? words.item.whichPlace : undefined}
				chosen={placeId === '' ? null : { placeId, label: placeText || placeId }}
			/>
			<PhotoChoices seen={seen} answered={answered} />
			<fieldset className="stack sealed-panel">
				<legend>
					<h2>{words.item.sealedPart}</h2>
				</legend>
				<p>{seen.maySeal ? words.item.sealedLead : t.refusals.sentences['no-sealing-key']({ code: 'no-sealing-key' })}</p>
				<TextField {...shared} name="storagePlace" value={sealed.storagePlace} />
				<TextField {...shared} name="acquisition" value={sealed.acquisition} isLong />
			</fieldset>
			<div className="row">
				<Button>{words.item.save}</Button>
				{acts.includes('send') && (
					<Button kind="primary" name="act" value="send">
						{words.acts.send}
					</Button>
				)}
			</div>
		</form>
	)
}

function PhotoChoices({ seen, answered }: PartProps) {
	const { t } = useWords()
	const words = t.collection
	const chosen = answered ? typedList(answered, 'photo') : seen.item.photos.map(({ id }) => id)
	const known = new Set(seen.ownPhotos.map(({ id }) => id))
	const others = seen.item.photos.filter(({ id }) => !known.has(id)).map((photo) => ({ ...photo, isUsed: true }))
	const photos = [...others, ...seen.ownPhotos]
	return (
		<fieldset id="field-photos" className="stack-tight">
			<legend className="field-label">{words.item.photos}</legend>
			<p className="field-hint">{photos.length === 0 ? words.item.noPhotos : words.item.photosHint}</p>
			<ul className="photo-choices">
				{photos.map((photo) => (
					<li key={photo.id}>
						<label>
							<img src={`/media/${photo.id}/small.webp`} alt="" loading="lazy" />
							<span>
								<input type="checkbox" name="photo" value={photo.id} defaultChecked={chosen.includes(photo.id)} />{' '}
								<bdi>{photo.fileName || t.upload.unnamed}</bdi>
								{photo.isUsed && !chosen.includes(photo.id) && <span className="soft"> ({words.item.usedElsewhere})</span>}
							</span>
						</label>
					</li>
				))}
			</ul>
		</fieldset>
	)
}
