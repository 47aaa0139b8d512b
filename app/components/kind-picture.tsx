import type { ContributionKind } from '#moderation/contribution.ts'

/** A plain drawing of each kind, for those who look before they read; the title beside it says the same. */
export function KindPicture({ kind }: { kind: ContributionKind }) {
	return (
		<svg viewBox="0 0 96 64" width="96" height="64" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="3">
			{drawings[kind]}
		</svg>
	)
}

const photos = (
	<>
		<rect x="14" y="10" width="52" height="40" rx="3" />
		<path d="M14 44l16-16 12 12 8-8 16 16" />
		<circle cx="52" cy="22" r="5" />
		<path d="M74 18v38H28" />
	</>
)
const recording = (
	<>
		<rect x="38" y="6" width="20" height="32" rx="10" />
		<path d="M28 28a20 20 0 0 0 40 0M48 48v10M36 58h24" />
	</>
)
const story = (
	<>
		<path d="M20 8h40l16 16v32H20z" />
		<path d="M60 8v16h16M30 34h36M30 44h24" />
	</>
)
const mix = (
	<>
		<rect x="8" y="14" width="34" height="26" rx="3" />
		<path d="M8 36l10-10 8 8 6-6 10 10" />
		<rect x="56" y="8" width="12" height="20" rx="6" />
		<path d="M50 22a12 12 0 0 0 24 0M62 34v6M20 52h56M20 60h36" />
	</>
)
const drawings: Record<ContributionKind, JSX.Element> = { photos, recording, story, mix }
