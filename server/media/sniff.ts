import { fileTypeFromBuffer } from 'file-type'
import { declaredKind } from '#moderation/upload/declared-kind.ts'
import type { MediaKind } from '#moderation/upload/limits.ts'
import { findMpegAudio } from './sniff-mpeg.ts'
import { textKind } from './sniff-text.ts'

/** Bytes from a file's beginning that sniffing wants. */
export const sniffBytes = 64 * 1024

export type Sniffed = { readonly kind: MediaKind } | { readonly kind: null; readonly found: string | null }

const ascii = (head: Uint8Array, start: number, length: number) => String.fromCharCode(...head.subarray(start, start + length))
const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)

const quickTimeAtoms = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']
const stillBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'mif2', 'mif3', 'msf1', 'avif', 'avis', 'miaf']

/** The brands of an `ftyp` box, major first (ISO/IEC 14496-12 section 4.3). */
function brandsOf(head: Uint8Array): string[] {
	const size = new DataView(head.buffer, head.byteOffset).getUint32(0)
	const end = Math.min(size, head.byteLength, 4096)
	// A 'mif3' file (ISO/IEC 23008-12:2022 amendment 1) keeps its codec's brand where others keep a version number.
	const brands = ascii(head, 8, 4) === 'mif3' ? ['mif3', ascii(head, 12, 4)] : [ascii(head, 8, 4)]
	for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(head, at, 4))
	return brands
}

/** ISO base media files by their brands: pictures hide as `mp4` in careless sniffers when the major brand is new. */
function baseMediaKind(head: Uint8Array): MediaKind | null {
	const [major = '', ...others] = brandsOf(head)
	if (major === 'crx ' || major.startsWith('jp') || major.startsWith('mj')) return null
	if (stillBrands.includes(major) || others.some((brand) => brand === 'mif1' || brand === 'avif' || brand === 'heic')) {
		return [major, ...others].some((brand) => brand === 'avif' || brand === 'avis') ? 'avif' : 'heic'
	}
	if (['M4A ', 'M4B ', 'F4A '].includes(major)) return 'm4a'
	if (major === 'qt  ') return 'mov'
	return /^3g[p2]/.test(major) ? '3gp' : 'mp4'
}

/** Ogg carries sound, film and more; the codec names itself in the first page. */
function oggKind(head: Uint8Array): MediaKind | null {
	const firstPage = ascii(head, 28, 8)
	return ['OpusHead', '\x01vorbis', '\x7fFLAC', 'Speex   '].some((name) => firstPage.startsWith(name)) ? 'ogg' : null
}

const riffForms: Readonly<Record<string, MediaKind>> = { WAVE: 'wav', WEBP: 'webp' }

function kindBySignature(head: Uint8Array): MediaKind | null | undefined {
	const four = ascii(head, 0, 4)
	if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpeg'
	if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
	if (four === 'RIFF' || four === 'RF64' || four === 'BW64') return riffForms[ascii(head, 8, 4)] ?? null
	if (head.byteLength >= 16 && ascii(head, 4, 4) === 'ftyp') return baseMediaKind(head)
	if (head.byteLength >= 16 && quickTimeAtoms.includes(ascii(head, 4, 4))) return 'mov'
	if (four === 'OggS') return oggKind(head)
	if (four === 'fLaC') return 'flac'
	if (startsWith(head, 0x1a, 0x45, 0xdf, 0xa3)) return ascii(head, 0, 4096).includes('webm') ? 'webm' : null
	return undefined
}

const isTiff = (head: Uint8Array) => ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(ascii(head, 0, 4))

/**
 * What a file is, by its first bytes, never by its name. `found` names what was recognised but is not accepted (a MIME type), or `null`.
 * Nothing is promised about the rest of the file: that is for the decoders.
 */
export async function sniff(head: Uint8Array): Promise<Sniffed> {
	const bySignature = kindBySignature(head)
	if (bySignature) return { kind: bySignature }
	const named = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime
	const isNamedOtherwise = named !== undefined && declaredKind('', named) === null
	if (isTiff(head) && !isNamedOtherwise) return { kind: 'tiff' }
	const audio = bySignature === undefined && !isNamedOtherwise ? findMpegAudio(head) : undefined
	if (audio) return { kind: audio }
	return { kind: null, found: textKind(head) ?? (isNamedOtherwise ? named : null) }
}
