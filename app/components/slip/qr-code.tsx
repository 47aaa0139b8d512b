import type { QrShape } from '#moderation/contribute/qr-shape.ts'

/** A QR code; `label` says where it leads, for those who do not see it. */
export function QrCode({ shape, label }: { shape: QrShape; label: string }) {
	return (
		<svg className="qr" viewBox={`0 0 ${shape.size} ${shape.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
			<rect width={shape.size} height={shape.size} fill="#fff" />
			<path d={shape.path} fill="#000" />
		</svg>
	)
}
