import type { CoveredRegion } from '#moderation/review/mask.ts'

const share = (value: number): string => value.toFixed(6)

/** Even pixels, widened by two: colour is kept for every second one. */
function edges(from: number, size: number, length: 'iw' | 'ih'): { readonly from: string; readonly size: string } {
	const start = `max(0,floor(${share(from)}*${length}/2)*2-2)`
	return { from: start, size: `ceil(${share(from + size)}*${length}/2)*2+2-${start}` }
}

/**
 * FFmpeg's filters that fill these places of an upright film with one even grey, for their time or for all of it; nothing of the pixels stays, in no frame, so
 * that frames laid over each other tell nothing either. A frame that does not know its time is covered.
 */
export function filling(regions: readonly CoveredRegion[]): string {
	const boxes = regions.map(({ x, y, width, height, during }) => {
		const [across, down] = [edges(x, width, 'iw'), edges(y, height, 'ih')]
		const when = during ? `:enable='not(lt(t,${during.fromMs / 1000})+gt(t,${during.toMs / 1000}))'` : ''
		return `drawbox=x='${across.from}':y='${down.from}':w='${across.size}':h='${down.size}':color=0x606060:t=fill${when}`
	})
	return ["scale='trunc(iw/2)*2':'trunc(ih/2)*2'", 'format=yuv420p', ...boxes, 'setsar=1'].join(',')
}
