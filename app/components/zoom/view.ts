/** What of a picture is seen: how many times as large as when it just fits, and which point of it, in shares of its sides, is in the middle. */
export interface View {
	readonly scale: number
	readonly x: number
	readonly y: number
}

export interface Size {
	readonly width: number
	readonly height: number
}

export const fitted: View = { scale: 1, x: 0.5, y: 0.5 }

/** A picture's pixel is shown at most this many pixels wide. */
const mostPixel = 4

/** Pixels of the frame a pixel of the picture takes when the whole picture just fits. */
export function fitOf(frame: Size, picture: Size): number {
	return Math.min(frame.width / picture.width, frame.height / picture.height)
}

export function mostScale(frame: Size, picture: Size): number {
	return Math.max(2, mostPixel / fitOf(frame, picture))
}

/** Where the picture lies in the frame, in pixels of the frame. */
export function placeOf(view: View, frame: Size, picture: Size): { left: number; top: number; width: number; height: number } {
	const by = fitOf(frame, picture) * view.scale
	const [width, height] = [picture.width * by, picture.height * by]
	return { left: frame.width / 2 - view.x * width, top: frame.height / 2 - view.y * height, width, height }
}

/** The view with its scale within bounds and no empty space beside a picture larger than the frame. */
export function within(view: View, frame: Size, picture: Size): View {
	const scale = Math.min(Math.max(view.scale, 1), mostScale(frame, picture))
	const { width, height } = placeOf({ ...view, scale }, frame, picture)
	return { scale, x: centre(view.x, frame.width / width), y: centre(view.y, frame.height / height) }
}

/** `seen`: the share of the picture's side that the frame shows. */
function centre(at: number, seen: number): number {
	return seen >= 1 ? 0.5 : Math.min(Math.max(at, seen / 2), 1 - seen / 2)
}

/** Zooms so that what lies under a point of the frame (in shares of its sides) stays under it. */
export function zoomAt(view: View, factor: number, point: { x: number; y: number }, frame: Size, picture: Size): View {
	const scale = Math.min(Math.max(view.scale * factor, 1), mostScale(frame, picture))
	const before = placeOf(view, frame, picture)
	const after = placeOf({ ...view, scale }, frame, picture)
	const keep = (at: number, share: number, side: number, was: number, is: number): number => at + (share - 0.5) * side * (1 / was - 1 / is)
	return within(
		{
			scale,
			x: keep(view.x, point.x, frame.width, before.width, after.width),
			y: keep(view.y, point.y, frame.height, before.height, after.height),
		},
		frame,
		picture,
	)
}

/** Moves the picture by pixels of the frame. */
export function panBy(view: View, right: number, down: number, frame: Size, picture: Size): View {
	const { width, height } = placeOf(view, frame, picture)
	return within({ ...view, x: view.x - right / width, y: view.y - down / height }, frame, picture)
}
