/** Ids come from addresses people can type: anything else than a UUID is no row's, and PostgreSQL would fail on it. */
export function isUuid(text: string): boolean {
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
