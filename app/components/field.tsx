import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import type { FieldFault } from '#moderation/field-fault.ts'
import { useWords } from '../i18n/messages.tsx'
import { faultSentence } from '../i18n/refusal-sentence.ts'

interface Common {
	readonly label: ReactNode
	readonly name: string
	readonly hint?: ReactNode
	/** What is wrong with what was typed: the fault of this field, or a sentence. */
	readonly fault?: FieldFault | string | undefined
}
type Native<Tag extends 'input' | 'textarea' | 'select'> = Common & { readonly as?: Tag } & Omit<ComponentPropsWithoutRef<Tag>, 'name'>
export type FieldProps =
	Native<'input'> | (Native<'textarea'> & { readonly as: 'textarea' }) | (Native<'select'> & { readonly as: 'select' })

/** One question with its answer: label above, hint under it, the fault tied to the control. `optional` is said, required is the rule. */
export function Field({ label, name, hint, fault, ...rest }: FieldProps) {
	const { t } = useWords()
	const id = rest.id ?? `field-${name}`
	const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`, rest['aria-describedby']].filter(Boolean).join(' ') || undefined
	const shared = { id, name, 'aria-describedby': describedBy, 'aria-invalid': fault ? true : undefined }
	return (
		<div className="field">
			<label htmlFor={id} className="field-label">
				{label}
			</label>
			{hint && (
				<p id={`${id}-hint`} className="field-hint">
					{hint}
				</p>
			)}
			{fault && (
				<p id={`${id}-fault`} className="field-fault">
					{typeof fault === 'string' ? fault : faultSentence(t, fault)}
				</p>
			)}
			<Control {...rest} {...shared} />
		</div>
	)
}

type ControlProps =
	| ({ as?: 'input' } & ComponentPropsWithoutRef<'input'>)
	| ({ as: 'textarea' } & ComponentPropsWithoutRef<'textarea'>)
	| ({ as: 'select' } & ComponentPropsWithoutRef<'select'>)

function Control(props: ControlProps) {
	const className = `control ${props.className ?? ''}`.trimEnd()
	if (props.as === 'textarea') {
		const { as: _as, ...rest } = props
		return <textarea {...rest} className={className} />
	}
	if (props.as === 'select') {
		const { as: _as, ...rest } = props
		return <select {...rest} className={className} />
	}
	const { as: _as, ...rest } = props
	return <input type="text" {...rest} className={className} />
}
