/** A frame as shown: its time in seconds, and the red, green and blue at a place in shares of it. */
export interface ShownFrame {
	readonly seconds: number
	readonly colourAt: (x: number, y: number) => readonly [number, number, number]
}

/** Every frame of an MP4 film, upright, read by the optional package node-av; undefined where that is not installed. */
export async function framesOf(path: string): Promise<ShownFrame[] | undefined> {
	const parts = await import('node-av/api').catch(() => undefined)
	if (!parts) return undefined
	const { Decoder, Demuxer, FilterAPI } = parts
	const frames: ShownFrame[] = []
	await using demuxer = await Demuxer.open(path, { format: 'mov' })
	const stream = demuxer.video()
	if (!stream) return []
	using decoder = await Decoder.create(stream)
	using filter = FilterAPI.create('format=rgb24', {})
	for await (const frame of filter.frames(decoder.frames(demuxer.packets(stream.index)))) {
		if (!frame) continue
		const { width, height, pts, timeBase } = frame
		const data = Buffer.from(frame.toBuffer())
		const colourAt = (x: number, y: number) => {
			const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 3
			return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const
		}
		frames.push({ seconds: (Number(pts) * timeBase.num) / timeBase.den, colourAt })
		frame.free()
	}
	return frames
}
