/** Work that must follow a deed (việc nền): rows written in the deed's transaction, so nothing is announced that was not committed. */
export type Job =
	| { readonly name: 'receive-upload'; readonly payload: { readonly uploadId: string } }
	| { readonly name: 'process-media'; readonly payload: { readonly mediaId: string } }
	| { readonly name: 'screen-contribution'; readonly payload: { readonly contributionId: string } }
	/** Screens once more what was screened before. */
	| { readonly name: 'screen-again'; readonly payload: { readonly contributionId: string } }
	| { readonly name: 'scan-media'; readonly payload: { readonly mediaId: string } }
	| { readonly name: 'print-media'; readonly payload: { readonly mediaId: string } }
	/** Deletes copies that masks took out of service, and makes the desks' masked ones. */
	| { readonly name: 'mask-media'; readonly payload: { readonly mediaId: string } }
	| { readonly name: 'send-notice'; readonly payload: { readonly noticeId: string } }
	/** To a reader who reported something and left an e-mail address. */
	| { readonly name: 'send-report-letter'; readonly payload: { readonly letterId: string } }
	| { readonly name: 'publish-entry'; readonly payload: { readonly contributionId: string } }

export type JobName = Job['name']
export type JobPayload<Name extends JobName> = Extract<Job, { name: Name }>['payload']
