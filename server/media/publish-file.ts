import { join } from 'node:path'
import { type MediaKind, mediaKinds } from '#moderation/upload/limits.ts'
import type { MaskPlan } from '#moderation/review/mask.ts'
import type { AvEngine, AvProbe, AvStream, CopyWanted, PublicTags } from './av-engine.ts'
import { coverRegions } from './cover-regions.ts'
import { type DerivativeFile, makePoster, makeSizes } from './derive.ts'
import { readPicture } from './picture.ts'
import { admit, findPoster, fingerprint, type PublishResult, refuse } from './process-file.ts'
import { settledKind } from './read-recording.ts'
import { copyright, type Rights } from './rights.ts'
import { peakMeter } from './waveform.ts'

interface Wanted {
	readonly rights: Rights | null
	readonly masks: MaskPlan
}

/**
 * Copies of an original, made anew with these parts covered; for the public with credit and licence inside, and nothing else of the giver's. To be run in a child
 * process.
 */
export async function publishFile(
	path: string,
	folder: string,
	engine: AvEngine | undefined,
	rights: Rights | null,
	masks: MaskPlan,
): Promise<PublishResult> {
	const admitted = await admit(path)
	if (!admitted.ok) return admitted
	const { kind } = admitted
	if (mediaKinds[kind].mediaClass === 'image') {
		const read = await readPicture(path, kind)
		if (!read.ok) return read
		const pixels = coverRegions(read.picture.pixels, masks.regions)
		return { ok: true, derivatives: await makeSizes(pixels, folder, rights ?? undefined) }
	}
	return engine
		? publishRecording(path, kind, folder, engine, { rights, masks })
		: { ok: true, derivatives: [], withoutCopy: 'processing-unavailable' }
}

async function publishRecording(path: string, kind: MediaKind, folder: string, engine: AvEngine, wanted: Wanted): Promise<PublishResult> {
	const probe = await engine.probe(path, kind)
	if (!probe) return refuse({ code: 'undecodable', kind })
	// What calls itself a sound is heard at the desks and not seen: pictures in it were looked at by nobody.
	const film = mediaKinds[kind].mediaClass === 'audio' ? undefined : probe.streams.find(({ type, isCover }) => type === 'video' && !isCover)
	if (film && wanted.masks.regions.length > 0) return publishCovered(path, kind, folder, engine, { film, probe, ...wanted })
	const poster = film ? await findPoster(engine, path, kind, probe.durationSeconds) : undefined
	const rights = wanted.rights ?? undefined
	const derivatives = poster ? [await makePoster(poster, folder, rights)] : []
	const settled = settledKind(kind, film)
	const isMuted = wanted.masks.stretches.length > 0 && probe.streams.some(({ type }) => type === 'audio')
	const copied = isMuted
		? await muteRecording(path, settled, folder, engine, { film, probe, ...wanted })
		: await copyRecording(path, settled, folder, engine, { filmCodec: film?.codec, tags: tagsOf(wanted.rights) })
	if (!copied) return { ok: true, derivatives, withoutCopy: 'cannot-be-copied' }
	const { waveform, ...copy } = copied
	return { ok: true, derivatives: [...derivatives, copy], ...(waveform && { waveform }) }
}

type Copy = DerivativeFile & { readonly waveform?: readonly number[] }

const noTags: PublicTags = { title: '', artist: '', copyright: '' }

function tagsOf(rights: Rights | null): PublicTags {
	if (!rights) return noTags
	return { title: rights.title, artist: rights.creator ?? rights.credit, copyright: copyright(rights) }
}

async function describeCopy(target: string, kind: MediaKind): Promise<DerivativeFile> {
	const { extensions, mime } = mediaKinds[kind]
	return { name: 'playable', path: target, ending: extensions[0], mime, ...(await fingerprint(target)) }
}

async function copyRecording(
	path: string,
	kind: MediaKind,
	folder: string,
	engine: AvEngine,
	wanted: CopyWanted,
): Promise<Copy | undefined> {
	const target = join(folder, `playable.${mediaKinds[kind].extensions[0]}`)
	return (await engine.rewrap(path, kind, target, wanted)) ? describeCopy(target, kind) : undefined
}

/** What a recording becomes when its sound is encoded anew: sound alone is AAC, which every browser plays; a film keeps its pictures and container. */
function mutedKind(kind: MediaKind): MediaKind {
	if (mediaKinds[kind].mediaClass === 'audio') return 'm4a'
	return kind === '3gp' ? 'mp4' : kind
}

async function muteRecording(
	path: string,
	kind: MediaKind,
	folder: string,
	engine: AvEngine,
	{ film, masks, rights, probe }: Wanted & { readonly film: AvStream | undefined; readonly probe: AvProbe },
): Promise<Copy | undefined> {
	const target = mutedKind(kind)
	const file = join(folder, `playable.${mediaKinds[target].extensions[0]}`)
	const { startSeconds } = probe
	const told = { isFilm: film !== undefined, filmCodec: film?.codec, kind: target, startSeconds, tags: tagsOf(rights) }
	const asked = { stretches: masks.stretches, ...told }
	if (!(await engine.mute(path, kind, file, asked))) return undefined
	return { ...(await describeCopy(file, target)), waveform: await peaksOf(engine, file, target) }
}

/** As the copy sounds: whatever was taken out is not in its drawing either. */
async function peaksOf(engine: AvEngine, path: string, kind: MediaKind): Promise<readonly number[]> {
	const meter = peakMeter()
	for await (const samples of engine.samples(path, kind, new AbortController().signal)) meter.add(samples)
	return meter.finish().peaks
}

/** A film with places covered is encoded anew; the picture that stands for it is taken out of the covered copy, so that it shows no more than that. */
async function publishCovered(
	path: string,
	kind: MediaKind,
	folder: string,
	engine: AvEngine,
	{ film, probe, masks, rights }: Wanted & { readonly film: AvStream; readonly probe: AvProbe },
): Promise<PublishResult> {
	const file = join(folder, `playable.${mediaKinds.mp4.extensions[0]}`)
	const hasSound = probe.streams.some(({ type }) => type === 'audio')
	const { startSeconds, durationSeconds } = probe
	const asked = { ...masks, isFilm: true, kind: 'mp4', startSeconds, turn: film.turn, hasSound, tags: tagsOf(rights) } as const
	if (!(await engine.cover(path, kind, file, asked))) return { ok: true, derivatives: [], withoutCopy: 'cannot-be-copied' }
	const poster = await findPoster(engine, file, 'mp4', durationSeconds)
	const derivatives = [...(poster ? [await makePoster(poster, folder, rights ?? undefined)] : []), await describeCopy(file, 'mp4')]
	return { ok: true, derivatives, ...(hasSound && { waveform: await peaksOf(engine, file, 'mp4') }) }
}
