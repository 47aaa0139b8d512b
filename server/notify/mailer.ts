import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

export interface Letter {
	/** Without brackets; the same for every attempt at one letter. */
	readonly messageId: string
	readonly to: string
	readonly subject: string
	readonly text: string
	readonly language: 'vi' | 'en'
	readonly at: Date
}

/**
 * What became of a letter. `refused`: the other side surely does not have it, `isPassing` where it may take it later. `unclear`: it was handed over and no answer
 * came, so it may have it.
 */
export type Delivery =
	| { readonly end: 'taken'; readonly answer: string }
	| { readonly end: 'refused'; readonly isPassing: boolean; readonly answer: string }
	| { readonly end: 'unclear'; readonly answer: string }

export interface Mailer {
	deliver(letter: Letter): Promise<Delivery>
}

const answerMax = 300

/**
 * Letters over SMTP, one connection each. The protocol is driven a step at a time, not through nodemailer's transport, because only so is it known whether
 * the text of a letter had begun to cross when a connection broke: after that nobody can tell whether it was taken.
 */
export function makeMailer(smtpUrl: string, from: string): Mailer {
	const options = parseConnectionUrl(smtpUrl)
	return {
		async deliver(letter) {
			const raw = await compose(letter, from)
			const connection = new SMTPConnection({
				...options,
				connectionTimeout: 20_000,
				greetingTimeout: 20_000,
				socketTimeout: 60_000,
			})
			return new Promise<Delivery>((resolve) => {
				let hasBegun = false
				const end = (delivery: Delivery): void => {
					resolve(delivery)
					if (delivery.end === 'taken') connection.quit()
					else connection.close()
				}
				const fail = (error: unknown): void => end(deliveryOf(error, hasBegun))
				connection.on('error', fail)
				connection.once('end', () => fail(new Error('the connection ended')))
				const hand = (): void => {
					const text = new Readable({
						read() {
							hasBegun = true
							this.push(raw)
							this.push(null)
						},
					})
					connection.send({ from: addressIn(from), to: [letter.to] }, text, (error, info) =>
						error ? fail(error) : end({ end: 'taken', answer: told(info?.response) }),
					)
				}
				connection.connect((error) => {
					if (error) return fail(error)
					if (!options.auth) return hand()
					connection.login(options.auth, (refused) => (refused ? fail(refused) : hand()))
				})
			})
		},
	}
}

/**
 * An answer of the other side with a number was given by it in full knowledge; without one, all hangs on whether the text had begun to cross. What is said
 * before the letter itself came up (a wrong password of ours) is not about the letter: it waits.
 */
function deliveryOf(error: unknown, hasBegun: boolean): Delivery {
	const status = numberIn(error, 'responseCode')
	const answer = told(error instanceof Error ? error.message : String(error))
	const isAboutLetter = ['EENVELOPE', 'EMESSAGE'].includes(textIn(error, 'code'))
	if (status !== undefined) return { end: 'refused', isPassing: status < 500 || !isAboutLetter, answer }
	return hasBegun ? { end: 'unclear', answer } : { end: 'refused', isPassing: true, answer }
}

function compose(letter: Letter, from: string): Promise<Buffer> {
	const composer = new MailComposer({
		disableFileAccess: true,
		disableUrlAccess: true,
		from,
		to: letter.to,
		subject: letter.subject,
		text: letter.text,
		messageId: `<${letter.messageId}>`,
		date: letter.at,
		headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
	})
	return composer.compile().build()
}

function addressIn(from: string): string {
	return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}

function told(answer: string | undefined): string {
	return (answer ?? '').replace(/\s+/g, ' ').slice(0, answerMax)
}

function numberIn(error: unknown, name: string): number | undefined {
	const value = typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined
	return typeof value === 'number' ? value : undefined
}

function textIn(error: unknown, name: string): string {
	const value = typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined
	return typeof value === 'string' ? value : ''
}
