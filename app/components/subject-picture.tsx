import type { VoiceSubject } from '#moderation/contribute/voice.ts'

/** A large plain drawing of each thing that can be given by voice; the words beside it say the same. Drawn for this site. */
export function SubjectPicture({ subject }: { subject: VoiceSubject }) {
	return (
		<svg
			className="subject-picture"
			viewBox="0 0 120 88"
			aria-hidden="true"
			fill="none"
			stroke="currentColor"
			strokeWidth="3.5"
			strokeLinecap="round"
			strokeLinejoin="round"
		>
			{drawings[subject]}
		</svg>
	)
}

const photo = (
	<>
		<path d="M16 26h20l8-10h32l8 10h20v48H16z" />
		<circle cx="60" cy="48" r="17" />
		<circle cx="60" cy="48" r="8" />
		<path d="M92 36h4" />
	</>
)
const song = (
	<>
		<circle cx="44" cy="28" r="14" />
		<path d="M20 80c0-20 10-30 24-30s24 10 24 30M38 32c3 5 9 5 12 0" />
		<path d="M74 22c6 5 6 15 0 20M84 14c11 9 11 27 0 36M94 6c16 13 16 39 0 52" />
	</>
)
const object = (
	<>
		<path d="M46 12h28M50 12v10c-18 6-26 18-26 30 0 16 14 28 36 28s36-12 36-28c0-12-8-24-26-30V12" />
		<path d="M27 42h66M25 58h70M34 50l6 5 6-5 6 5 6-5 6 5 6-5 6 5 6-5M32 34c-8-2-8-12 2-10M88 34c8-2 8-12-2-10" />
	</>
)
const place = (
	<>
		<path d="M8 44 22 16h76l14 28zM18 44v18M102 44v18M14 62h92M30 62v16M50 62v16M70 62v16M90 62v16" />
		<path d="M54 62V48h12v14M30 53h12M78 53h12M14 62 4 80M10 70h8" />
	</>
)
const custom = (
	<>
		<circle cx="32" cy="20" r="9" />
		<circle cx="88" cy="20" r="9" />
		<path d="M14 56c0-14 8-22 18-22 6 0 10 3 13 8M106 56c0-14-8-22-18-22-6 0-10 3-13 8" />
		<path d="M45 46h30l-3 6c6 4 8 9 8 14 0 8-8 14-20 14s-20-6-20-14c0-5 2-10 8-14zM60 52V28M60 28c0-6 6-6 8-12" />
	</>
)
const drawings: Record<VoiceSubject, JSX.Element> = { photo, song, object, place, custom }
