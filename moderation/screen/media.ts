import type { MediaClass } from '../upload/limits.ts'
import type { EmbeddedSign, MediaFacts, TrailerLook } from '../upload/media-facts.ts'

/** The least a file of a class should offer (hướng dẫn ghi hình, ghi âm); falling short is advice to the giver, never a refusal. */
export const captureGuidelines: Readonly<Record<MediaClass, { shorterSide?: number; seconds?: number }>> = {
	image: { shorterSide: 1000 },
	audio: { seconds: 5 },
	video: { shorterSide: 480, seconds: 3 },
}

/** What screening noticed about a file (điều lưu ý về tệp): facts for a reviewer, some for the giver. */
export type MediaFinding =
	| { readonly code: 'trailing-data'; readonly mediaId?: string; readonly facts: { readonly bytes: number; readonly look: TrailerLook } }
	| { readonly code: 'polyglot'; readonly mediaId?: string; readonly facts: { readonly sign: 'archive' | 'pdf' | 'program' } }
	| { readonly code: 'embedded-script'; readonly mediaId?: string; readonly facts: { readonly sign: 'script' | 'php' } }
	| { readonly code: 'test-virus'; readonly mediaId?: string; readonly facts: Record<never, never> }
	| { readonly code: 'faulty-picture'; readonly mediaId?: string; readonly facts: Record<never, never> }
	| { readonly code: 'faulty-recording'; readonly mediaId?: string; readonly facts: Record<never, never> }
	| {
			readonly code: 'small-picture'
			readonly mediaId?: string
			readonly facts: { readonly width: number; readonly height: number; readonly shorterSide: number }
	  }
	| { readonly code: 'short-recording'; readonly mediaId?: string; readonly facts: { readonly seconds: number; readonly atLeast: number } }
	| { readonly code: 'not-playable'; readonly mediaId?: string; readonly facts: { readonly codec: string | null } }

export type MediaFindingCode = MediaFinding['code']

export const mediaFindingCodes = [
	'trailing-data',
	'polyglot',
	'embedded-script',
	'test-virus',
	'faulty-picture',
	'faulty-recording',
	'small-picture',
	'short-recording',
	'not-playable',
] as const satisfies readonly MediaFindingCode[]

/** Findings that a person must look at before the file goes on; the others are advice. */
export const needsLook = (finding: MediaFinding): boolean =>
	finding.code === 'polyglot' || finding.code === 'embedded-script' || finding.code === 'test-virus' || finding.code === 'trailing-data'

/** Phones append pictures and films on purpose (depth maps, gain maps, moving photos). */
const ordinaryTrailers: readonly TrailerLook[] = ['picture', 'film']

function signFinding(sign: EmbeddedSign): MediaFinding {
	if (sign === 'test-virus') return { code: 'test-virus', facts: {} }
	return sign === 'script' || sign === 'php' ? { code: 'embedded-script', facts: { sign } } : { code: 'polyglot', facts: { sign } }
}

function hiddenThings({ trailer, signs }: MediaFacts): MediaFinding[] {
	const findings = signs.map(signFinding)
	return trailer && !ordinaryTrailers.includes(trailer.look) ? [...findings, { code: 'trailing-data', facts: trailer }] : findings
}

function shortcomings(facts: MediaFacts): MediaFinding[] {
	const findings: MediaFinding[] = []
	const { shorterSide, seconds } = captureGuidelines[facts.mediaClass]
	const { width, height, durationSeconds } = facts
	if (shorterSide && width !== undefined && height !== undefined && Math.min(width, height) < shorterSide) {
		findings.push({ code: 'small-picture', facts: { width, height, shorterSide } })
	}
	if (seconds && durationSeconds !== undefined && durationSeconds < seconds) {
		findings.push({ code: 'short-recording', facts: { seconds: durationSeconds, atLeast: seconds } })
	}
	if (facts.mediaClass !== 'image' && facts.playable === 'no') {
		findings.push({ code: 'not-playable', facts: { codec: facts.videoCodec ?? facts.audioCodec ?? null } })
	}
	if (facts.hasFaults) findings.push({ code: facts.mediaClass === 'image' ? 'faulty-picture' : 'faulty-recording', facts: {} })
	return findings
}

/** What a reviewer, or the giver, should know about a file. */
export function screenMedia(facts: MediaFacts, mediaId?: string): MediaFinding[] {
	const findings = [...hiddenThings(facts), ...shortcomings(facts)]
	return mediaId === undefined ? findings : findings.map((finding) => ({ ...finding, mediaId }))
}
