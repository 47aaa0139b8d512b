import { acts } from './vi/acts.ts'
import { after } from './vi/after.ts'
import { application } from './vi/application.ts'
import { asking } from './vi/asking.ts'
import { batches } from './vi/batches.ts'
import { collectionBatch } from './vi/collection-batch.ts'
import { collectionDay } from './vi/collection-day.ts'
import { collection } from './vi/collection.ts'
import { common } from './vi/common.ts'
import { communities } from './vi/communities.ts'
import { consents } from './vi/consents.ts'
import { contribute } from './vi/contribute.ts'
import { desk } from './vi/desk.ts'
import { entries } from './vi/entries.ts'
import { heritage } from './vi/heritage.ts'
import { history } from './vi/history.ts'
import { home } from './vi/home.ts'
import { joins } from './vi/joins.ts'
import { languages } from './vi/languages.ts'
import { management } from './vi/management.ts'
import { masks } from './vi/masks.ts'
import { media } from './vi/media.ts'
import { members } from './vi/members.ts'
import { merge } from './vi/merge.ts'
import { mine } from './vi/mine.ts'
import { offline } from './vi/offline.ts'
import { ownData } from './vi/own-data.ts'
import { parts } from './vi/parts.ts'
import { people } from './vi/people.ts'
import { places } from './vi/places.ts'
import { purposes } from './vi/purposes.ts'
import { queue } from './vi/queue.ts'
import { refusals } from './vi/refusals.ts'
import { registry } from './vi/registry.ts'
import { reviewers } from './vi/reviewers.ts'
import { rules } from './vi/rules.ts'
import { screening } from './vi/screening.ts'
import { slips } from './vi/slips.ts'
import { standing } from './vi/standing.ts'
import { suspicions } from './vi/suspicions.ts'
import { training } from './vi/training.ts'
import { upload } from './vi/upload.ts'
import { verdicts } from './vi/verdicts.ts'
import { verifyDesk } from './vi/verify-desk.ts'
import { voice } from './vi/voice.ts'

/** Every word of the interface, Vietnamese: the source. One file an area; en.ts mirrors it key by key. */
export const vi = {
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

/** The shape every language fills: same keys, strings or functions from facts to a string. */
export type Messages = typeof vi
