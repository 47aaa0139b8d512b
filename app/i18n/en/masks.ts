import type { MaskKind, MaskReason } from '#moderation/review/mask.ts'
import type { Messages } from '../vi.ts'

const kinds: Record<MaskKind, { name: string; means: string }> = {
	blur: {
		name: 'Cover a place in the picture',
		means: 'It becomes a few blocks of colour; nobody can bring it back from the published copy.',
	},
	mute: { name: 'Silence a stretch', means: 'It becomes silence in the published copy.' },
	hide: { name: 'Hide the whole file', means: 'This file is not published; the others stay as they are.' },
}
const reasons: Record<MaskReason, string> = {
	face: 'The face of someone who has not agreed',
	child: 'A child',
	'number-plate': 'A number plate',
	address: 'An address, where someone lives',
	'identity-paper': 'Identity papers, telephone or account numbers',
	'private-talk': 'Private matters in what is told',
	sacred: 'Something sacred, not for outsiders',
	other: 'Another reason',
}

export const masks: Messages['masks'] = {
	title: (file: string) => `Cover a part: ${file}`,
	lead: 'The original is kept as it is, sealed. Only what others see and hear is covered.',
	open: 'Cover a part of this file',
	seeUnmasked: 'See it uncovered',
	masked: 'Parts of this file are covered.',
	hidden: 'This file is hidden and not published.',
	making: 'The covered copy is being made; it will show here.',
	back: 'Back to the contribution',
	whole: 'Uncovered',
	asOthers: 'What others see and hear',
	kind: 'What to do',
	kinds,
	reason: 'Reason',
	chooseReason: 'Choose a reason',
	reasons,
	words: 'A note for colleagues (optional)',
	x: 'From the left (%)',
	y: 'From the top (%)',
	width: 'Width (%)',
	height: 'Height (%)',
	from: 'From (minutes:seconds)',
	to: 'To (minutes:seconds)',
	save: 'Cover',
	frame: 'Frame',
	frameHint: 'Drag on the picture to draw a frame. By keyboard: go to the button “Frame”, arrows move it, Shift and arrows resize it.',
	frameAt: (x: string, y: string, width: string, height: string) => `Left ${x} %, top ${y} %, width ${width} %, height ${height} %`,
	stretch: 'Silent stretch',
	stretchHint: 'Drag on the waveform to choose a stretch.',
	stretchKeys:
		'Type “From” and “To” below, or use the keyboard: go to the button “Silent stretch”, arrows move it, Shift and arrows make it longer or shorter. Play it: the stretch chosen is silent.',
	stretchAt: (from: string, to: string) => `From ${from} to ${to}`,
	inForce: 'Covered now',
	none: 'Nothing is covered.',
	place: (x: string, y: string, width: string, height: string) =>
		`a frame of ${width} × ${height} %, ${x} % from the left, ${y} % from the top`,
	span: (from: string, to: string) => `from ${from} to ${to}`,
	by: (who: string, when: string) => `${who}, ${when}`,
	lift: 'Uncover',
	claimFirst: 'Take this contribution for review first; then you can cover parts of it.',
	filmHint:
		'Covering a place: with “From” and “To” left empty it is covered throughout; with both, only then. Silencing needs both. The place becomes grey in every frame.',
	filmUnread:
		'This server could not read the pictures of this film, so no place in it can be covered: if it shows what must be covered, hide the whole file.',
	moment: (time) => `The film stands still at ${time}; drag to see another moment`,
	wholeFile: 'the whole file',
}
