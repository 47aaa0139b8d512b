/** Reads one cookie that holds a token of ours, by hand: readers of whole headers throw on any malformed cookie of anyone's. */
export function cookieValue(header: string | null | undefined, name: string): string | undefined {
	const pair = header
		?.split(';')
		.map((part) => part.trim())
		.find((part) => part.startsWith(`${name}=`))
	const value = pair?.slice(name.length + 1)
	return value && /^[A-Za-z0-9_-]{20,200}$/.test(value) ? value : undefined
}
