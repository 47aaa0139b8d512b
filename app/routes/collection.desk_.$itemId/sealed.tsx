import { Button } from '#app/components/button.tsx'
import { Facts } from '#app/components/collection/item-facts.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import type { OwnerIdentity, SealedFields } from '#moderation/collection/item.ts'
import type { DeskSeen } from './seen.ts'

interface SealedProps {
	readonly seen: DeskSeen
	readonly opened: { readonly owner: OwnerIdentity | null; readonly sealed: SealedFields } | undefined
	readonly answered: Pick<Refused, 'typed' | 'refusal'> | undefined
}

/** What is sealed: closed until a named officer says why. The one reason goes with whichever button is pressed. */
export function Sealed({ seen, opened, answered }: SealedProps) {
	const { item, papers, isNamed } = seen
	const { t } = useWords()
	const { desk } = t.collection
	return (
		<section className="stack sealed-panel" aria-labelledby="sealed">
			<h2 id="sealed">{desk.sealed}</h2>
			<p>{desk.sealedLead}</p>
			{opened && <Opened opened={opened} />}
			{isNamed ? (
				<form method="post" className="stack-tight">
					<Field
						as="textarea"
						rows={2}
						name="reason"
						label={desk.reason}
						hint={desk.reasonHint}
						fault={faultOf(answered?.refusal, 'reason')}
						defaultValue={typedText(answered, 'reason')}
						required
					/>
					<div className="row">
						<Button>{desk.open}</Button>
						<Button formAction={`/collection/desk/${item.id}/application`} name="format" value="pdf">
							{desk.openPdf}
						</Button>
						<Button formAction={`/collection/desk/${item.id}/application`} name="format" value="docx">
							{desk.openDocx}
						</Button>
						{papers.map((paper, index) => (
							<Button key={paper.id} formAction={`/collection/desk/${item.id}/papers/${paper.id}`}>
								{desk.openPaper(index + 1)}
							</Button>
						))}
					</div>
				</form>
			) : (
				<Notice kind="info" title={desk.notNamed} />
			)}
		</section>
	)
}

function Opened({ opened: { owner, sealed } }: { readonly opened: NonNullable<SealedProps['opened']> }) {
	const { t } = useWords()
	const { desk, fields } = t.collection
	const facts: [string, string][] = [
		[fields.fullName, owner?.fullName ?? ''],
		[fields.address, owner?.address ?? ''],
		[fields.phone, owner?.phone ?? ''],
		[fields.storagePlace, sealed.storagePlace],
		[fields.acquisition, sealed.acquisition],
	]
	return (
		<div className="panel stack-tight">
			<Notice kind="warning" title={desk.opened} />
			{owner === null && <p>{desk.noOwner}</p>}
			<Facts facts={facts} />
		</div>
	)
}
