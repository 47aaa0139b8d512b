import type { ComponentPropsWithoutRef } from 'react'
import { buttonClass, type ButtonKind } from './button-class.ts'

export interface LinkButtonProps extends ComponentPropsWithoutRef<'a'> {
	readonly href: string
	readonly kind?: ButtonKind
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ kind = 'secondary', className, ...rest }: LinkButtonProps) {
	return <a className={buttonClass(kind, className)} {...rest} />
}
