import { acts } from './en/acts.ts'
import { after } from './en/after.ts'
import { application } from './en/application.ts'
import { asking } from './en/asking.ts'
import { batches } from './en/batches.ts'
import { collectionBatch } from './en/collection-batch.ts'
import { collectionDay } from './en/collection-day.ts'
import { collection } from './en/collection.ts'
import { common } from './en/common.ts'
import { communities } from './en/communities.ts'
import { consents } from './en/consents.ts'
import { contribute } from './en/contribute.ts'
import { desk } from './en/desk.ts'
import { entries } from './en/entries.ts'
import { heritage } from './en/heritage.ts'
import { history } from './en/history.ts'
import { home } from './en/home.ts'
import { joins } from './en/joins.ts'
import { languages } from './en/languages.ts'
import { management } from './en/management.ts'
import { masks } from './en/masks.ts'
import { media } from './en/media.ts'
import { members } from './en/members.ts'
import { merge } from './en/merge.ts'
import { mine } from './en/mine.ts'
import { offline } from './en/offline.ts'
import { ownData } from './en/own-data.ts'
import { parts } from './en/parts.ts'
import { people } from './en/people.ts'
import { places } from './en/places.ts'
import { purposes } from './en/purposes.ts'
import { queue } from './en/queue.ts'
import { refusals } from './en/refusals.ts'
import { registry } from './en/registry.ts'
import { reviewers } from './en/reviewers.ts'
import { rules } from './en/rules.ts'
import { screening } from './en/screening.ts'
import { slips } from './en/slips.ts'
import { standing } from './en/standing.ts'
import { suspicions } from './en/suspicions.ts'
import { training } from './en/training.ts'
import { upload } from './en/upload.ts'
import { verdicts } from './en/verdicts.ts'
import { verifyDesk } from './en/verify-desk.ts'
import { voice } from './en/voice.ts'
import type { Messages } from './vi.ts'

export const en: Messages = {
	acts,
	after,
	application,
	asking,
	batches,
	collectionBatch,
	collectionDay,
	collection,
	common,
	communities,
	consents,
	contribute,
	desk,
	entries,
	heritage,
	history,
	home,
	joins,
	languages,
	management,
	masks,
	media,
	members,
	merge,
	mine,
	offline,
	ownData,
	parts,
	people,
	places,
	purposes,
	queue,
	refusals,
	registry,
	reviewers,
	rules,
	screening,
	slips,
	standing,
	suspicions,
	training,
	upload,
	verdicts,
	verifyDesk,
	voice,
}
