const kinds: readonly (readonly [RegExp, string])[] = [
	[/^#EXTM3U/i, 'application/vnd.apple.mpegurl'],
	[/^ffconcat/i, 'text/x-ffconcat'],
	[/<svg[\s>]/i, 'image/svg+xml'],
	[/<(?:!doctype html|html|head|body|script|iframe)[\s>]/i, 'text/html'],
	[/^<\?php/i, 'text/x-php'],
	[/^<\?xml/i, 'application/xml'],
	[/^#!/, 'text/x-script'],
	[/^\{\\rtf/i, 'application/rtf'],
	[/^%PDF-/, 'application/pdf'],
]

const hasControls = (head: Uint8Array) => head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))

/** UTF-8 that may be cut inside its last letter. */
function decoded(head: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
	} catch {
		return undefined
	}
}

/** A MIME type for readable text, `undefined` for anything with control bytes or outside UTF-8. Text is never a picture or a sound, whatever it is called. */
export function textKind(head: Uint8Array): string | undefined {
	const start = head.subarray(0, 4096)
	const text = hasControls(start) ? undefined : decoded(start)?.trimStart()
	if (!text) return undefined
	return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'text/plain'
}
