import { setTimeout as wait } from 'node:timers/promises'
import { describeError } from './describe-error.ts'

type Close = () => Promise<void>

/** What must be closed at the end, in the reverse of the order it was opened in; all of it, even when one fails. */
export class Closers {
	readonly #closers: Close[] = []
	#isAsked = false
	#closing: Promise<boolean> | undefined

	add(close: Close): void {
		this.#closers.push(close)
	}

	/** Throws once the process was told to stop: for the pauses between the steps of a start. */
	throwIfAsked(): void {
		if (this.#isAsked) throw new Error('told to stop while starting')
	}

	/** Once only: whoever asks again waits for the same end. False when something could not be closed. */
	close(): Promise<boolean> {
		this.#closing ??= this.#closeAll()
		return this.#closing
	}

	async #closeAll(): Promise<boolean> {
		let isClean = true
		for (let close = this.#closers.pop(); close; close = this.#closers.pop()) {
			await close().catch((error: unknown) => {
				isClean = false
				process.stderr.write(`while stopping: ${JSON.stringify(describeError(error))}\n`)
			})
		}
		return isClean
	}

	/**
	 * SIGINT and SIGTERM end the process gracefully, once `started` has come to an end one way or the other. Repeated signals change nothing:
	 * npm passes on a Ctrl-C that the terminal has sent already. What does not close within `patience` milliseconds is left. `isUnderNpm`: npm runs its scripts
	 * in a shell that dies of a SIGTERM without passing it on, so the end of that shell counts as one.
	 */
	closeOnSignal(started: Promise<unknown>, { patience = 25_000, isUnderNpm = false } = {}): void {
		const onSignal = (): void => {
			if (this.#isAsked) return
			this.#isAsked = true
			const close = (): Promise<boolean> => this.close()
			const closed = started.then(close, close)
			void Promise.race([closed, wait(patience, false, { ref: false })]).then((isClean) => process.exit(isClean ? 0 : 1))
		}
		process.on('SIGINT', onSignal)
		process.on('SIGTERM', onSignal)
		const parent = process.ppid
		if (isUnderNpm) setInterval(() => process.ppid !== parent && onSignal(), 1000).unref()
	}
}
