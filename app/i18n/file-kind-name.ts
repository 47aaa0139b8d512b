/** What people call the kinds of file that phones and offices make and we do not take; the names are the same in every language. */
const names: readonly (readonly [RegExp, string])[] = [
	[/^application\/pdf$/, 'PDF'],
	[/wordprocessingml|msword|^application\/rtf$|opendocument\.text/, 'Word'],
	[/spreadsheetml|ms-excel|opendocument\.spreadsheet/, 'Excel'],
	[/presentationml|ms-powerpoint|opendocument\.presentation/, 'PowerPoint'],
	[/zip|x-7z|x-rar|vnd\.rar|x-tar|gzip/, 'ZIP, RAR'],
	[/^text\/html$/, 'HTML'],
	[/^image\/svg/, 'SVG'],
]

/** The name people know a kind of file by; the technical one where there is none, and none for bytes of which nothing is known. */
export function fileKindName(mime: string): string | null {
	if (mime === 'application/octet-stream') return null
	return names.find(([pattern]) => pattern.test(mime))?.[1] ?? mime
}
