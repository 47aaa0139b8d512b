import { expect, test } from 'vitest'
import { lacksOf } from '#app/routes/collection-day._index/lacks.ts'
import type { KeptIntake } from '#app/offline/kept-intake.ts'
import type { ServerIntake } from '#db/read/list-desk-intakes.ts'
import type { Intake } from '#moderation/collection-day/intake.ts'

const tick = { texts: [{ purpose: 'keep', version: 'keep-1' }], way: 'tick', language: 'vi' } as const
const voice = { ...tick, way: 'voice' } as const
const kept = (patch: Partial<KeptIntake> = {}, inner: Partial<Intake> = {}): KeptIntake => ({
	...{ id: 'i', memberId: 'm', deskId: 'd', serial: 0, code: 'K7D4-22PX', pin: null, takenAt: 0, giver: 'Ama' },
	...{ intake: { id: 'i', kind: 'photos', giver: 'Ama', role: 'owner', inShort: 'Ghè', consent: tick, ...inner } },
	...{ files: 1, hasProof: false, sentAt: null, refusal: null },
	...patch,
})
const server = (patch: Partial<ServerIntake> = {}): ServerIntake => ({
	...{ id: 'i', serial: 0, state: 'draft', giver: 'Ama', title: 'Ghè', files: 1, proofs: 0, isDescribed: true, consents: 1 },
	...{ awaitsProof: false },
	...patch,
})

test.each([
	{ why: 'nothing', kept: kept(), server: server(), lacks: [] },
	{ why: 'words, until the server has them', kept: kept(), server: undefined, lacks: ['noWords'] },
	{ why: 'files', kept: kept({ files: 0 }), server: server({ files: 0 }), lacks: ['noFiles'] },
	{ why: 'a story needs none', kept: kept({ files: 0 }, { kind: 'story' }), server: server({ files: 0 }), lacks: [] },
	{ why: 'a proof is not the gift', kept: kept({ hasProof: true }, { consent: voice }), server: server({ files: 0 }), lacks: ['noFiles'] },
	{ why: 'any consent', kept: kept({}, { consent: null }), server: server({ consents: 0 }), lacks: ['noConsent'] },
	{ why: 'given later on the server', kept: kept({}, { consent: null }), server: server(), lacks: [] },
	{
		why: 'proof of a spoken one',
		kept: kept({}, { consent: voice }),
		server: server({ consents: 0, awaitsProof: true }),
		lacks: ['noProof'],
	},
	{ why: 'words that changed meanwhile', kept: kept(), server: server({ consents: 0 }), lacks: ['askAgain'] },
])('lacks $why', ({ kept, server, lacks }) => expect(lacksOf(kept, server)).toEqual(lacks))
