/** What custodians answer (người giữ lệ trả lời): let it go on, let it go on under a rule of theirs, or no. */
export const custodianAnswers = ['allow', 'allow-with-rule', 'no'] as const
export type CustodianAnswer = (typeof custodianAnswers)[number]
