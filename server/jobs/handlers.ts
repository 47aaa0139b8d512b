import type { JobName, JobPayload } from '#moderation/job.ts'
import type { Context } from '../context.ts'
import { makeMasked } from '../media/make-masked.ts'
import { printMedia } from '../media/print-media.ts'
import { scanMedia } from '../media/scan-media.ts'
import { processMedia } from '../upload/process-media.ts'
import { receiveMedia } from '../upload/receive-media.ts'
import { sendNotice } from '../notify/send-notice.ts'
import { sendReportLetter } from '../notify/send-report-letter.ts'
import { publishEntry } from '../publish/publish-entry.ts'
import { screenAgain } from '../screen/screen-again.ts'
import { screenContribution } from '../screen/screen-contribution.ts'

/** The work behind each job's name. A handler may run twice for one job (a crash between work and acknowledgement), so each is idempotent. */
export type JobHandlers = { readonly [Name in JobName]: (context: Context, payload: JobPayload<Name>) => Promise<void> }

export const handlers: JobHandlers = {
	'receive-upload': (context, { uploadId }) => receiveMedia(context, uploadId),
	'screen-contribution': (context, { contributionId }) => screenContribution(context, contributionId),
	'publish-entry': (context, { contributionId }) => publishEntry(context, contributionId),
	'screen-again': (context, { contributionId }) => screenAgain(context, contributionId),
	'scan-media': (context, { mediaId }) => scanMedia(context, mediaId),
	'mask-media': (context, { mediaId }) => makeMasked(context, mediaId),
	'print-media': (context, { mediaId }) => printMedia(context, mediaId),
	'send-notice': (context, { noticeId }) => sendNotice(context, noticeId),
	'send-report-letter': (context, { letterId }) => sendReportLetter(context, letterId),
	'process-media': (context, { mediaId }) => processMedia(context, mediaId),
}
