export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export function buttonClass(kind: ButtonKind, more = ''): string {
	return `button button-${kind} ${more}`.trimEnd()
}
