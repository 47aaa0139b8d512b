/** Peaks of a recording (0..255) as one path of bars; at most 200 bars are drawn. */
export function Waveform({ peaks }: { peaks: readonly number[] }) {
	const bars = thin(peaks, 200)
	const path = bars
		.map((peak, index) => {
			const half = Math.max(1, Math.round((peak / 255) * 30))
			return `M${index * 3 + 1} ${32 - half}v${half * 2}`
		})
		.join('')
	return (
		<svg className="waveform" viewBox={`0 0 ${Math.max(bars.length * 3, 1)} 64`} preserveAspectRatio="none" aria-hidden="true">
			<path d={path} stroke="currentColor" strokeWidth="2" />
		</svg>
	)
}

function thin(peaks: readonly number[], most: number): readonly number[] {
	if (peaks.length <= most) return peaks
	const width = peaks.length / most
	return Array.from({ length: most }, (_, index) => {
		const part = peaks.slice(Math.floor(index * width), Math.floor((index + 1) * width))
		return part.reduce((highest, peak) => Math.max(highest, peak), 0)
	})
}
