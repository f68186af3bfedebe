import { BlockList } from "node:net";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const trusted = new BlockList();
trusted.addAddress("127.0.0.1");
trusted.addSubnet("10.0.0.0", 8);
trusted.addSubnet("2001:db8::", 32, "ipv6");

test.each([
	["nobody's word is taken but a trusted proxy's", "192.0.2.7", "198.51.100.1", "192.0.2.7"],
	["a trusted proxy is believed", "127.0.0.1", "192.0.2.7", "192.0.2.7"],
	["what the client itself wrote before is not", "127.0.0.1", "198.51.100.1, 192.0.2.7", "192.0.2.7"],
	["a chain of trusted proxies is followed", "127.0.0.1", "192.0.2.7, 2001:db8::1, 10.1.2.3", "192.0.2.7"],
	["the way IPv6 writes an IPv4 peer is the same peer", "::ffff:127.0.0.1", "192.0.2.7", "192.0.2.7"],
	["a port is not part of an address", "127.0.0.1", "192.0.2.7:1234", "192.0.2.7"],
	["nor are brackets", "127.0.0.1", "[2001:db9::1]:1234", "2001:db9::1"],
	["without the header it is the proxy", "127.0.0.1", undefined, "127.0.0.1"],
	["with only proxies it is the first of them", "127.0.0.1", "10.1.2.3", "10.1.2.3"],
	["a word that is no address ends the chain", "127.0.0.1", "192.0.2.7, unknown", "127.0.0.1"],
])("%s", (_, peer, forwarded, client) => {
	expect(clientAddress(peer, forwarded, trusted)).toBe(client);
});
