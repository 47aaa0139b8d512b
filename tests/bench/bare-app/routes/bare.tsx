import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

export function loader() {
	return json({ words: 'Xin chào bà con' })
}

export default function Bare() {
	return <h1>{useLoaderData<typeof loader>().words}</h1>
}
