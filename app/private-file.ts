/** A file for one person alone: downloaded under its name, kept by no cache, run by no browser. */
export function privateFile({
	bytes,
	mime,
	fileName,
}: {
	readonly bytes: Uint8Array
	readonly mime: string
	readonly fileName: string
}): Response {
	const body = new Uint8Array(bytes)
	return new Response(body, {
		headers: {
			'Content-Type': mime,
			'Content-Length': String(body.length),
			'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff',
		},
	})
}
