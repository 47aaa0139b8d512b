import type { KeptIntake } from '#app/offline/kept-intake.ts'
import type { ServerIntake } from '#db/read/list-desk-intakes.ts'

/** What an intake still lacks before its contribution can go its way. */
export type Lack = 'noFiles' | 'noConsent' | 'noProof' | 'noWords' | 'askAgain'

/** By what this device keeps and, where it could be asked, what the server has. */
export function lacksOf({ intake, files, hasProof }: KeptIntake, server: ServerIntake | undefined): Lack[] {
	const { consent } = intake
	const isShown = consent !== null && consent.way !== 'tick'
	const gifts = Math.max(server?.files ?? 0, files - (hasProof ? 1 : 0))
	return [
		...(gifts === 0 && intake.kind !== 'story' ? (['noFiles'] as const) : []),
		...(consent === null && (server?.consents ?? 0) === 0 ? (['noConsent'] as const) : []),
		...(isShown && !hasProof && (server?.proofs ?? 0) === 0 ? (['noProof'] as const) : []),
		...(server && consent !== null && server.consents < consent.texts.length && !server.awaitsProof ? (['askAgain'] as const) : []),
		...(server?.isDescribed ? [] : (['noWords'] as const)),
	]
}
