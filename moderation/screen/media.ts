import type { HeritageClass } from '../heritage.ts'
import type { MediaClass } from '../upload/limits.ts'
import type { EmbeddedSign, MediaFacts, SoundFacts, TrailerLook } from '../upload/media-facts.ts'
import type { MediaFinding } from './media-finding.ts'

export interface CaptureGuideline {
	/** Pixels. */
	readonly shorterSide?: number
	readonly seconds?: number
}

/**
 * The least a file of a class should offer (hướng dẫn ghi hình, ghi âm); falling short is advice to the giver, never a refusal. Plan 126/KH-UBND of 2022 (III.2) asks for
 * alike quality everywhere and names no figures: these are the house's own.
 */
export const captureGuidelines: Readonly<Record<MediaClass, CaptureGuideline>> = {
	image: { shorterSide: 1000 },
	audio: { seconds: 5 },
	video: { shorterSide: 480, seconds: 3 },
}

/** Where a class of heritage asks for more: writing is read off a page from about 200 dots an inch (A4: 1654 × 2339); gestures are told apart in a film of 720 lines. */
const moreFor: Readonly<Partial<Record<HeritageClass, Partial<Record<MediaClass, CaptureGuideline>>>>> = {
	tu_lieu: { image: { shorterSide: 1650 } },
	phi_vat_the: { video: { shorterSide: 720, seconds: 3 } },
}

export const guidelineFor = (mediaClass: MediaClass, heritageClass: HeritageClass | null): CaptureGuideline =>
	(heritageClass && moreFor[heritageClass]?.[mediaClass]) ?? captureGuidelines[mediaClass]

/** From these on, sound is flagged: full-scale samples are heard as crackle, a recording nearly all silence was cut off or had no microphone. */
export const soundBounds = { clippedShare: 0.01, silentShare: 0.9, quietDecibels: -30 } as const

/** Phones append pictures and films on purpose (depth maps, gain maps, moving photos). */
const ordinaryTrailers: readonly TrailerLook[] = ['picture', 'film', 'tags']

function signFinding(sign: EmbeddedSign): MediaFinding {
	if (sign === 'test-virus') return { code: 'test-virus', facts: {} }
	return sign === 'script' || sign === 'php' ? { code: 'embedded-script', facts: { sign } } : { code: 'polyglot', facts: { sign } }
}

function hiddenThings({ trailer, signs }: MediaFacts): MediaFinding[] {
	const findings = signs.map(signFinding)
	return trailer && !ordinaryTrailers.includes(trailer.look) ? [...findings, { code: 'trailing-data', facts: trailer }] : findings
}

function soundFindings({ clippedShare, silentShare, peak }: SoundFacts): MediaFinding[] {
	const decibels = Math.round(20 * Math.log10(Math.max(peak, 1 / 32_768)))
	if (silentShare >= soundBounds.silentShare) return [{ code: 'silent-sound', facts: { share: silentShare } }]
	if (clippedShare >= soundBounds.clippedShare) return [{ code: 'clipped-sound', facts: { share: clippedShare } }]
	return decibels <= soundBounds.quietDecibels ? [{ code: 'quiet-sound', facts: { decibels } }] : []
}

function shortcomings(facts: MediaFacts, heritageClass: HeritageClass | null): MediaFinding[] {
	const findings: MediaFinding[] = []
	const { shorterSide, seconds } = guidelineFor(facts.mediaClass, heritageClass)
	const { width, height, durationSeconds } = facts
	if (shorterSide && width !== undefined && height !== undefined && Math.min(width, height) < shorterSide) {
		findings.push({ code: 'small-picture', facts: { width, height, shorterSide } })
	}
	if (seconds && durationSeconds !== undefined && durationSeconds < seconds) {
		findings.push({ code: 'short-recording', facts: { seconds: durationSeconds, atLeast: seconds } })
	}
	if (facts.sound) findings.push(...soundFindings(facts.sound))
	if (facts.mediaClass !== 'image' && facts.playable === 'no') {
		findings.push({ code: 'not-playable', facts: { codec: facts.videoCodec ?? facts.audioCodec ?? null } })
	}
	if (facts.hasFaults) findings.push({ code: facts.mediaClass === 'image' ? 'faulty-picture' : 'faulty-recording', facts: {} })
	return findings
}

/** What a reviewer, or the giver, should know about a file by itself; `heritageClass` as the giver told, for what its class asks. */
export function screenMedia(facts: MediaFacts, mediaId?: string, heritageClass: HeritageClass | null = null): MediaFinding[] {
	const findings = [...hiddenThings(facts), ...shortcomings(facts, heritageClass)]
	return mediaId === undefined ? findings : findings.map((finding) => ({ ...finding, mediaId }))
}
