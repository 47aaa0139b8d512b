import { mediaKinds, type MediaKind } from './limits.ts'

const entries = Object.entries(mediaKinds)
const isMediaKind = (name: string): name is MediaKind => Object.hasOwn(mediaKinds, name)

const byType = new Map(entries.flatMap(([name, rule]) => [rule.mime, ...rule.aliases].map((mime) => [mime, name] as const)))
const byExtension = new Map(entries.flatMap(([name, rule]) => rule.extensions.map((extension) => [extension, name] as const)))

function named(name: string | undefined): MediaKind | null {
	return name !== undefined && isMediaKind(name) ? name : null
}

/**
 * The kind a browser says a file has, by its MIME type, else by the name's ending (Windows gives HEIC no type at all; a browser's recorder says
 * `audio/webm;codecs=opus`). `null` when neither is accepted. A hint only.
 */
export function declaredKind(fileName: string, declaredType: string): MediaKind | null {
	const mime = declaredType.split(';')[0]?.trim().toLowerCase() ?? ''
	const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
	const isUntold = mime === '' || mime === 'application/octet-stream'
	return named(byType.get(mime)) ?? (isUntold ? named(byExtension.get(extension)) : null)
}

/** Every MIME type and ending of the table, as file choosers want them. */
export const acceptedTypes: readonly string[] = [...byType.keys(), ...[...byExtension.keys()].map((extension) => `.${extension}`)]
