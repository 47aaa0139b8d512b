import type { OfferedAct } from '#server/merge/offer-act.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { faultOf } from '../fault-of.ts'
import { Field } from '../field.tsx'

/** The numbered act a change is done under; folded where none is needed. `about` tells forms of one page apart. */
export function ActFields({
	offer,
	answered,
	about = '',
}: {
	offer: OfferedAct
	answered: (Pick<Refused, 'typed'> & { readonly refusal?: Refused['refusal'] | undefined }) | undefined
	about?: string
}) {
	const { acts } = useWords().t
	const isTyped = ['actNumber', 'actSigner', 'actDate', 'actNote'].some((name) => typedText(answered, name) !== '')
	const field = (name: string) => ({
		name,
		id: about ? `field-${name}-${about}` : `field-${name}`,
		defaultValue: typedText(answered, name),
		fault: faultOf(answered?.refusal, name),
	})
	return (
		<details className="panel" open={offer.isNeeded || isTyped || about !== ''} id="field-act">
			<summary>{offer.isNeeded ? acts.legend : acts.optional}</summary>
			<div className="stack-tight act-fields">
				{offer.isNeeded && <p className="small">{acts.needed}</p>}
				<Field
					{...field('actNumber')}
					label={acts.number}
					hint={acts.numberHint(offer.next, offer.office, offer.year)}
					inputMode="numeric"
					required={offer.isNeeded}
				/>
				<Field
					{...field('actOffice')}
					label={acts.office}
					hint={acts.officeHint}
					defaultValue={typedText(answered, 'actOffice', offer.office)}
				/>
				<Field {...field('actSigner')} label={acts.signer} required={offer.isNeeded} autoComplete="off" />
				<Field {...field('actDate')} label={acts.date} hint={acts.dateHint} type="date" required={offer.isNeeded} />
				<Field {...field('actNote')} label={acts.note} hint={acts.noteHint} as="textarea" rows={2} />
			</div>
		</details>
	)
}
