import type { ComponentPropsWithoutRef } from 'react'
import { buttonClass, type ButtonKind } from './button-class.ts'

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
	/** `primary` at most once a screen. */
	readonly kind?: ButtonKind
}

export function Button({ kind = 'secondary', className, type = 'submit', ...rest }: ButtonProps) {
	return <button type={type} className={buttonClass(kind, className)} {...rest} />
}
