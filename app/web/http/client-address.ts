import { type BlockList, isIP } from "node:net";

/**
 * Where a request comes from. A proxy that is trusted is believed about the address that it was asked from, which it wrote last in
 * `X-Forwarded-For`; so the client is the right-most address that is no trusted proxy's. Whatever stands before it anybody may
 * have written.
 * @param peer the address at the other end of the connection
 */
export function clientAddress(peer: string, forwarded: string | undefined, trusted: BlockList): string {
	const chain = (forwarded ?? "").split(",").map(addressIn);
	let client = peer;
	while (isTrusted(client, trusted)) {
		const before = chain.pop();
		if (before === undefined) break;
		client = before;
	}
	return client;
}

/** An entry's address; undefined when it names none. Some proxies write the port as well. */
function addressIn(entry: string): string | undefined {
	const text = entry.trim();
	const address = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
	return isIP(address) === 0 ? undefined : address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
	const version = isIP(address);
	return version !== 0 && trusted.check(address, version === 6 ? "ipv6" : "ipv4");
}
