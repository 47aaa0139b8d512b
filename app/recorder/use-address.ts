import { useEffect, useState } from 'react'

/** An address to listen to the file at, as long as it is shown. */
export function useAddress(file: File | undefined): string | undefined {
	const [address, setAddress] = useState<string>()
	useEffect(() => {
		if (!file) return setAddress(undefined)
		const made = URL.createObjectURL(file)
		setAddress(made)
		return () => URL.revokeObjectURL(made)
	}, [file])
	return address
}
