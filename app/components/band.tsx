/** The woven band: plain geometry of our own, no motif is claimed to be traditional. Under the header, above the footer, on an entry's head; nowhere else. */
export function Band({ tall = false }: { tall?: boolean }) {
	return <div className={tall ? 'band band-tall' : 'band'} aria-hidden="true" />
}
