/**
 * What a file is within its contribution (phần của tệp): the gift itself; the place, or a name, said aloud in place of being typed; the answer to a consent
 * text, recorded or signed. Only the gift is ever merged or published: all else is for the desks.
 */
export const mediaParts = ['gift', 'place', 'name', 'consent', 'signature'] as const
export type MediaPart = (typeof mediaParts)[number]

/** The part a sender names; what they do not name, or not as we do, is the gift. */
export function partNamed(name: string | null | undefined): MediaPart {
	return mediaParts.find((part) => part === name) ?? 'gift'
}
