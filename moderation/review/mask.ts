import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { can } from '../permissions.ts'
import { accept, refuse, type Refusal, type Result } from '../refusal.ts'
import type { MediaClass } from '../upload/limits.ts'
import { whyNot } from './authority.ts'
import { requireClaim } from './claim.ts'

/** What can be done to a part of a file (che một phần tệp): cover a place of the picture, silence a stretch of sound, keep the whole file back. */
export const maskKinds = ['blur', 'mute', 'hide'] as const
export type MaskKind = (typeof maskKinds)[number]

/** Why a part is covered; each has its words in app/i18n. */
export const maskReasons = ['face', 'child', 'number-plate', 'address', 'identity-paper', 'private-talk', 'sacred', 'other'] as const
export type MaskReason = (typeof maskReasons)[number]

/** A rectangle in shares (0 to 1) of the upright picture, from its left upper corner. */
export interface Region {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}
/** A stretch of sound in milliseconds from the beginning; `toMs` is exclusive. */
export interface Stretch {
	readonly fromMs: number
	readonly toMs: number
}

/** A place covered; of a film for this stretch alone, without one all the time. */
export interface CoveredRegion extends Region {
	readonly during?: Stretch
}

export type MaskPart =
	| { readonly kind: 'blur'; readonly region: Region; readonly during?: Stretch }
	| { readonly kind: 'mute'; readonly stretch: Stretch }
	| { readonly kind: 'hide' }

/** What the decoding process is asked to cover. */
export interface MaskPlan {
	readonly regions: readonly CoveredRegion[]
	readonly stretches: readonly Stretch[]
}

/** How much of a file others than the desks may have. */
export type Masked = 'not' | 'partly' | 'hidden'

export interface MaskedFile {
	readonly mediaClass: MediaClass | null
	/** Milliseconds; null when not known. */
	readonly durationMs: number | null
	/** Of a film: its pictures can be read, so that places in them can be covered. */
	readonly hasStill?: boolean
	readonly maskVersion: number
	readonly masks: readonly MaskPart[]
}

export interface MaskCommand {
	/** Of the contribution, as the person saw it. */
	readonly version: number
	/** Counts the changes of the file's masks, as the person saw them. */
	readonly maskVersion: number
	readonly part: MaskPart
	readonly reason: MaskReason
	readonly words: string
}

export const maskWordsMax = 1000
/** More of them on one file: it had better be hidden. */
export const mostMasks = 40
/** A side shorter than this, in shares of the picture, covers nothing a person could see. */
const leastSide = 0.01
const leastStretchMs = 100
/** Sound is cut, and a film covered, this much around a stretch: words begin before one hears them, faces turn up between two frames. */
const marginMs = 100
const slack = 1e-6

export const noMasks: MaskPlan = { regions: [], stretches: [] }

/** Covers a part of a file: a reviewer who holds the claim, or an officer at any time. Words of why stay with the desks. */
export function decideMask(contribution: Contribution, file: MaskedFile, command: MaskCommand, actor: Actor, now: Date): Result<MaskPart> {
	const authority = requireMaskAuthority(contribution, file, command, actor, now)
	if (!authority.ok) return authority
	const faults = [...partFaults(file, command.part), ...wordsFaults(command.words)]
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	if (file.masks.length >= mostMasks)
		return refuse({ code: 'invalid', faults: [{ field: 'kind', code: 'out-of-range', min: 0, max: mostMasks }] })
	return file.masks.some((mask) => covers(mask, command.part)) ? refuse({ code: 'nothing-changed' }) : accept(command.part)
}

/** Who may cover and uncover: the officer; a reviewer while they hold the claim; always on what they saw. */
export function requireMaskAuthority(
	contribution: Contribution,
	file: Pick<MaskedFile, 'maskVersion'>,
	seen: Pick<MaskCommand, 'version' | 'maskVersion'>,
	actor: Actor,
	now: Date,
): Result<Contribution> {
	const isOfficer = can(actor, 'mask-any', contribution)
	if (!isOfficer && !can(actor, 'mask', contribution)) return refuse(whyNotMask(contribution, actor))
	if (contribution.version !== seen.version) return refuse({ code: 'stale-version', expected: seen.version, actual: contribution.version })
	if (file.maskVersion !== seen.maskVersion) return refuse({ code: 'stale-version', expected: seen.maskVersion, actual: file.maskVersion })
	const claim = isOfficer ? accept(null) : requireClaim(contribution.claim, actor, 'review', now)
	return claim.ok ? accept(contribution) : claim
}

function whyNotMask(contribution: Contribution, actor: Actor): Refusal {
	const why = whyNot(contribution, actor, 'review')
	return why.code === 'forbidden' ? { code: 'forbidden', action: 'mask' } : why
}

function wordsFaults(words: string): FieldFault[] {
	return words.length > maskWordsMax ? [{ field: 'words', code: 'too-long', max: maskWordsMax, length: words.length }] : []
}

/** A mask within the file's bounds, of a kind the file has anything for. */
export function partFaults(file: Pick<MaskedFile, 'mediaClass' | 'durationMs' | 'hasStill'>, part: MaskPart): FieldFault[] {
	const { mediaClass, durationMs } = file
	switch (part.kind) {
		case 'hide':
			return []
		case 'blur':
			return coverFaults(file, part)
		case 'mute':
			return mediaClass === 'image' || mediaClass === null
				? [{ field: 'kind', code: 'not-allowed' }]
				: stretchFaults(part.stretch, durationMs)
	}
}

function coverFaults(
	{ mediaClass, durationMs, hasStill }: Parameters<typeof partFaults>[0],
	part: MaskPart & { kind: 'blur' },
): FieldFault[] {
	const isFilm = mediaClass === 'video'
	if (isFilm ? !hasStill : mediaClass !== 'image') return [{ field: 'kind', code: 'not-allowed' }]
	if (!part.during) return regionFaults(part.region)
	return isFilm ? [...regionFaults(part.region), ...stretchFaults(part.during, durationMs)] : [{ field: 'from', code: 'not-allowed' }]
}

function regionFaults({ x, y, width, height }: Region): FieldFault[] {
	const outside = (field: string, from: number, size: number): FieldFault[] => {
		if (!(from >= 0 && from < 1)) return [{ field, code: 'out-of-range', min: 0, max: 100 }]
		const side = field === 'x' ? 'width' : 'height'
		return size >= leastSide && from + size <= 1 + slack
			? []
			: [{ field: side, code: 'out-of-range', min: leastSide * 100, max: Math.floor((1 - from) * 10_000) / 100 }]
	}
	return [...outside('x', x, width), ...outside('y', y, height)]
}

function stretchFaults({ fromMs, toMs }: Stretch, durationMs: number | null): FieldFault[] {
	const seconds = durationMs === null ? 86_400 : Math.ceil(durationMs / 1000)
	if (!Number.isSafeInteger(fromMs) || fromMs < 0 || (durationMs !== null && fromMs >= durationMs))
		return [{ field: 'from', code: 'out-of-range', min: 0, max: seconds }]
	const isEndWrong = !Number.isSafeInteger(toMs) || toMs - fromMs < leastStretchMs || toMs > seconds * 1000
	return isEndWrong ? [{ field: 'to', code: 'out-of-range', min: Math.floor(fromMs / 1000), max: seconds }] : []
}

function covers(mask: MaskPart, part: MaskPart): boolean {
	if (mask.kind === 'hide') return part.kind === 'hide'
	if (mask.kind === 'blur') return part.kind === 'blur' && holds(mask.region, part.region) && spans(mask.during, part.during)
	return part.kind === 'mute' && spans(mask.stretch, part.stretch)
}

/** Without a stretch it is all the time. */
function spans(outer: Stretch | undefined, inner: Stretch | undefined): boolean {
	return outer === undefined || (inner !== undefined && outer.fromMs <= inner.fromMs && outer.toMs >= inner.toMs)
}

function holds(outer: Region, inner: Region): boolean {
	return (
		outer.x <= inner.x + slack &&
		outer.y <= inner.y + slack &&
		outer.x + outer.width >= inner.x + inner.width - slack &&
		outer.y + outer.height >= inner.y + inner.height - slack
	)
}

export function maskedBy(masks: readonly MaskPart[]): Masked {
	if (masks.some(({ kind }) => kind === 'hide')) return 'hidden'
	return masks.length > 0 ? 'partly' : 'not'
}

/** What is to be covered: rectangles that lie within another left out, stretches widened by their margin and joined where they touch. */
export function planMasks(masks: readonly MaskPart[]): MaskPlan {
	const regions = masks.flatMap((mask) => (mask.kind === 'blur' ? [regionOf(mask)] : []))
	const stretches = masks.flatMap((mask) => (mask.kind === 'mute' ? [mask.stretch] : []))
	return { regions: withoutHeld(regions), stretches: joinStretches(stretches.map(widened)) }
}

function regionOf({ region, during }: MaskPart & { kind: 'blur' }): CoveredRegion {
	return during ? { ...region, during: widened(during) } : region
}

function withoutHeld(regions: readonly CoveredRegion[]): CoveredRegion[] {
	const isHeld = (inner: CoveredRegion, outer: CoveredRegion): boolean => holds(outer, inner) && spans(outer.during, inner.during)
	return regions.filter(
		(region, at) => !regions.some((other, where) => where !== at && isHeld(region, other) && (where < at || !isHeld(other, region))),
	)
}

const widened = ({ fromMs, toMs }: Stretch): Stretch => ({ fromMs: Math.max(0, fromMs - marginMs), toMs: toMs + marginMs })

function joinStretches(stretches: readonly Stretch[]): Stretch[] {
	const joined: Stretch[] = []
	for (const stretch of [...stretches].sort((a, b) => a.fromMs - b.fromMs)) {
		const last = joined.at(-1)
		if (last && stretch.fromMs <= last.toMs) joined.splice(-1, 1, { fromMs: last.fromMs, toMs: Math.max(last.toMs, stretch.toMs) })
		else joined.push(stretch)
	}
	return joined
}
