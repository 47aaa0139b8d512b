import { trapField } from '#app/forms/after.ts'

/** A field nobody sees, which machines that send forms fill in. */
export function TrapField({ label }: { readonly label: string }) {
	return (
		<div className="trap" aria-hidden="true">
			<label htmlFor="trap">{label}</label>
			<input id="trap" name={trapField} tabIndex={-1} autoComplete="off" />
		</div>
	)
}
