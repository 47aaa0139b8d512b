import { TypedField } from '#app/components/letters/typed-field.tsx'
import { useRef, useState, type FormEvent } from 'react'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { KeptIntake } from '#app/offline/kept-intake.ts'
import { keepIntake } from '#app/offline/kept-intakes.ts'
import { intakeFaults } from '#moderation/collection-day/intake.ts'
import { contributionKinds } from '#moderation/contribution.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { acceptedTypes } from '#moderation/upload/declared-kind.ts'
import { DeskConsentFields } from './desk-consent-fields.tsx'
import { DeskSlip } from './desk-slip.tsx'
import { intakeIn } from './intake-in.ts'

export interface TakeInProps {
	readonly memberId: string
	readonly deskName: string
	readonly onKept: () => Promise<void>
}

const roles = ['owner', 'speaker', 'maker', 'photographer', 'recorder', 'community'] as const

/** One person before the desk: who, what in short, files now, consent; then the slip. */
export function TakeIn({ memberId, deskName, onKept }: TakeInProps) {
	const { t, locale } = useWords()
	const words = t.collectionDay
	const form = useRef<HTMLFormElement>(null)
	const [refusal, setRefusal] = useState<Refusal | null>(null)
	const [trouble, setTrouble] = useState<'full' | 'no-slips' | 'unavailable' | null>(null)
	const [kept, setKept] = useState<KeptIntake | null>(null)
	const isKeeping = useRef(false)
	const waiting = useRef<(() => void)[]>([])
	const untilKept = () => new Promise<true>((resolve) => waiting.current.push(() => resolve(true)))
	const keep = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
		event.preventDefault()
		if (isKeeping.current) return
		const { intake, given, lacksProof } = intakeIn(new FormData(event.currentTarget), locale)
		const faults = [...intakeFaults(intake), ...(lacksProof ? [{ field: 'proof', code: 'missing' } as const] : [])]
		setRefusal(faults.length > 0 ? { code: 'invalid', faults } : null)
		setTrouble(null)
		if (faults.length > 0) return
		isKeeping.current = true
		const done = await keepIntake(memberId, intake, given)
		isKeeping.current = false
		if (done.keeping !== 'kept') return setTrouble(done.keeping)
		setKept(done.kept ?? null)
		for (const tell of waiting.current.splice(0)) tell()
		await onKept()
	}
	if (kept) return <DeskSlip intake={kept} deskName={deskName} onNext={() => setKept(null)} />
	const labels = { giver: words.form.giver, inShort: words.form.inShort, proof: words.form.proof, purposes: words.form.consent }
	const fault = (field: string) => faultOf(refusal, field)
	return (
		<form ref={form} onSubmit={(event) => void keep(event)} className="stack take-in" noValidate>
			<RefusalNotice refusal={refusal} labels={labels} />
			{trouble && (
				<Notice kind="refused">
					{trouble === 'full' ? words.form.full : trouble === 'no-slips' ? words.desk.noSlips : words.noDevice}
				</Notice>
			)}
			<div className="take-in-columns">
				<div className="stack">
					<TypedField label={words.form.giver} hint={words.form.giverHint} name="giver" fault={fault('giver')} autoComplete="off" />
					<Field as="select" label={words.form.role} name="role">
						{roles.map((role) => (
							<option key={role} value={role}>
								{t.people.roles[role]}
							</option>
						))}
					</Field>
					<Field as="select" label={words.form.kind} name="kind">
						{contributionKinds.map((kind) => (
							<option key={kind} value={kind}>
								{t.contribute.kinds[kind].title}
							</option>
						))}
					</Field>
					<TypedField label={words.form.inShort} hint={words.form.inShortHint} name="inShort" fault={fault('inShort')} autoComplete="off" />
					<Field
						label={words.form.files}
						hint={words.form.filesHint}
						name="files"
						type="file"
						multiple
						accept={acceptedTypes.join(',')}
						className="control"
					/>
				</div>
				<DeskConsentFields memberId={memberId} fault={fault('proof')} untilKept={untilKept} />
			</div>
			<div>
				<Button kind="primary">{words.form.keep}</Button>
			</div>
		</form>
	)
}
