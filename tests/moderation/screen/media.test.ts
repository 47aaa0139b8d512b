import { expect, test } from 'vitest'
import { captureGuidelines, screenMedia } from '#moderation/screen/media.ts'
import { needsLook } from '#moderation/screen/media-finding.ts'
import type { HeritageClass } from '#moderation/heritage.ts'
import type { MediaFacts } from '#moderation/upload/media-facts.ts'

const photo: MediaFacts = {
	kind: 'jpeg',
	mediaClass: 'image',
	mime: 'image/jpeg',
	bytes: 3_000_000,
	width: 4000,
	height: 3000,
	hasLocation: true,
	hasFaults: false,
	signs: [],
	playable: 'yes',
}
const song: MediaFacts = { ...photo, kind: 'mp3', mediaClass: 'audio', mime: 'audio/mpeg', durationSeconds: 200 }
const codes = (facts: MediaFacts) => screenMedia(facts).map(({ code }) => code)

test.each<[string, MediaFacts, string[]]>([
	['a good photo; its position is private, not a fault', photo, []],
	['a good song', song, []],
	['a gain map or depth map behind the photo is ordinary', { ...photo, trailer: { bytes: 500_000, look: 'picture' } }, []],
	['a moving photo is ordinary', { ...photo, trailer: { bytes: 500_000, look: 'film' } }, []],
	['an archive behind the photo', { ...photo, trailer: { bytes: 500, look: 'archive' } }, ['trailing-data']],
	['something unknown behind the photo', { ...photo, trailer: { bytes: 500, look: 'unknown' } }, ['trailing-data']],
	['script in a comment', { ...photo, signs: ['script'] }, ['embedded-script']],
	['PHP in a comment', { ...photo, signs: ['php'] }, ['embedded-script']],
	['also a ZIP and the test virus', { ...photo, signs: ['archive', 'test-virus'] }, ['polyglot', 'test-virus']],
	['below the guideline', { ...photo, width: 4000, height: 999 }, ['small-picture']],
	['exactly the guideline', { ...photo, width: 1000, height: 1000 }, []],
	['a size nobody could read is no finding', { ...song, mediaClass: 'video', kind: 'mp4' }, []],
	['a recording of two seconds', { ...song, durationSeconds: 2 }, ['short-recording']],
	['a codec no browser plays', { ...song, playable: 'no', audioCodec: 'speex' }, ['not-playable']],
	['HEIC is shown through its derivatives', { ...photo, kind: 'heic', playable: 'no' }, []],
	['a damaged photo', { ...photo, hasFaults: true }, ['faulty-picture']],
	['a damaged song', { ...song, hasFaults: true }, ['faulty-recording']],
])('%s', (_why, facts, expected) => {
	expect(codes(facts)).toEqual(expected)
})

test.each<[string, MediaFacts, HeritageClass, string[]]>([
	['a page too small to be read', { ...photo, width: 2000, height: 1500 }, 'tu_lieu', ['small-picture']],
	['a page of A4 at 200 dots an inch', { ...photo, width: 2339, height: 1654 }, 'tu_lieu', []],
	['the same size shows a house well enough', { ...photo, width: 2000, height: 1500 }, 'di_tich', []],
	['a dance in 480 lines', { ...song, mediaClass: 'video', kind: 'mp4', width: 640, height: 480 }, 'phi_vat_the', ['small-picture']],
])('what its class of heritage asks: %s', (_why, facts, heritageClass, expected) => {
	expect(screenMedia(facts, undefined, heritageClass).map(({ code }) => code)).toEqual(expected)
})

test.each<[string, MediaFacts['sound'], string[]]>([
	['sound as it should be', { clippedShare: 0.001, silentShare: 0.2, peak: 0.7 }, []],
	['crackling', { clippedShare: 0.05, silentShare: 0, peak: 1 }, ['clipped-sound']],
	['nearly all silence', { clippedShare: 0, silentShare: 0.95, peak: 0.4 }, ['silent-sound']],
	['nothing but silence', { clippedShare: 0, silentShare: 1, peak: 0 }, ['silent-sound']],
	['a whisper from afar', { clippedShare: 0, silentShare: 0.3, peak: 0.02 }, ['quiet-sound']],
])('%s', (_why, sound, expected) => {
	expect(codes({ ...song, ...(sound && { sound }) })).toEqual(expected)
})

test('findings name their file when told which', () => {
	expect(screenMedia({ ...photo, hasFaults: true }, 'm1')).toEqual([{ code: 'faulty-picture', mediaId: 'm1', facts: {} }])
})

test('advice never asks for a reviewer; hidden things always do', () => {
	const everything: MediaFacts = {
		...song,
		mediaClass: 'video',
		width: captureGuidelines.video.shorterSide ?? 0,
		height: 1,
		durationSeconds: 1,
		playable: 'no',
		hasFaults: true,
		signs: ['script', 'pdf', 'test-virus'],
		trailer: { bytes: 1, look: 'program' },
	}
	const findings = [...screenMedia(everything), ...screenMedia({ ...photo, hasFaults: true })]
	expect(findings.filter(needsLook).map(({ code }) => code)).toEqual(['embedded-script', 'polyglot', 'test-virus', 'trailing-data'])
})
