import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id by OWASP's first choice: 19 MiB, two passes, one lane. (2 is argon2id; the package's enum cannot be imported as a value.) */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), options)
}

let hashOfNothing: Promise<string> | undefined

/** Whether this is the password. Without a hash to compare it does the same work against one nobody knows, so that time does not tell who has an account. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
	hashOfNothing ??= hash(randomBytes(32), options)
	const isRight = await verify(passwordHash ?? (await hashOfNothing), password.normalize('NFKC').slice(0, 2000), options)
	return isRight && passwordHash !== undefined
}
