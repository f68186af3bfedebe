import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject } from "node:crypto";
import { fromBase64, toBase64 } from "./base64.ts";
import { LedgerError } from "./fault.ts";

/** Signature type of Ed25519 in c2sp.org/signed-note. */
const ED25519 = 1;
/** What RFC 8410 puts before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/** Keeps a private key from being pasted where a vkey belongs, and from passing a search for secrets unseen. */
const PRIVATE_PREFIX = "PRIVATE+KEY+";

/** Who may have signed: a key name, its four-byte id in hexadecimal, and the public key. */
export interface Verifier {
	name: string;
	id: string;
	publicKey: KeyObject;
	/** SHA-256 of the signature type and the public key, hexadecimal: what two people compare aloud. */
	fingerprint: string;
}

export interface Signer {
	name: string;
	id: string;
	privateKey: KeyObject;
}

/** A new key under a name, as the two texts to keep: the private one in a file, the public one (vkey) everywhere. */
export function generateKey(name: string): { privateKey: string; vkey: string } {
	if (!isKeyName(name)) throw new LedgerError("key", "name");
	const { privateKey, publicKey } = generateKeyPairSync("ed25519");
	const encoded = encodePublic(publicKey);
	const id = keyId(name, encoded);
	const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(PKCS8_PREFIX.length);
	return {
		privateKey: `${PRIVATE_PREFIX}${name}+${id}+${toBase64(Buffer.of(ED25519, ...seed))}`,
		vkey: `${name}+${id}+${toBase64(encoded)}`,
	};
}

/** Reads a vkey, `name+id+base64(type‖public key)` (c2sp.org/signed-note); throws `key`. */
export function parseVerifier(vkey: string): Verifier {
	const { name, id, bytes } = split(vkey);
	const jwk = { kty: "OKP", crv: "Ed25519", x: bytes.subarray(1).toString("base64url") };
	if (id !== keyId(name, bytes)) throw new LedgerError("key", "id");
	return { name, id, publicKey: createPublicKey({ key: jwk, format: "jwk" }), fingerprint: hash("sha256", bytes) };
}

/** Reads a private key text made by `generateKey`; throws `key`. */
export function parseSigner(text: string): Signer {
	if (!text.startsWith(PRIVATE_PREFIX)) throw new LedgerError("key", "prefix");
	const { name, id, bytes } = split(text.slice(PRIVATE_PREFIX.length));
	const der = Buffer.concat([PKCS8_PREFIX, bytes.subarray(1)]);
	const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
	if (id !== keyId(name, encodePublic(createPublicKey(privateKey)))) throw new LedgerError("key", "id");
	return { name, id, privateKey };
}

/** The public text of the key with which a signer signs. */
export function vkeyOf({ name, id, privateKey }: Signer): string {
	return `${name}+${id}+${toBase64(encodePublic(createPublicKey(privateKey)))}`;
}

/** Key names stand in signature lines and vkeys: no space of any kind, no plus, no control character. */
export function isKeyName(name: string): boolean {
	return name.isWellFormed() && /^[^\s+\p{Cc}]+$/u.test(name);
}

/** Only the first two plus signs separate: base64 has its own. */
function split(text: string): { name: string; id: string; bytes: Buffer } {
	const [, name = "", id = "", data = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
	const bytes = fromBase64(data, "key");
	if (!isKeyName(name) || bytes.length !== 33 || bytes[0] !== ED25519) throw new LedgerError("key");
	return { name, id, bytes };
}

function keyId(name: string, encodedPublic: Uint8Array): string {
	return hash("sha256", Buffer.concat([Buffer.from(`${name}\n`), encodedPublic])).slice(0, 8);
}

function encodePublic(publicKey: KeyObject): Buffer {
	const { x } = publicKey.export({ format: "jwk" });
	if (!x) throw new TypeError("not an Ed25519 key");
	return Buffer.concat([Buffer.of(ED25519), Buffer.from(x, "base64url")]);
}
