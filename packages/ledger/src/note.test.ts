import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../vectors/merkle.json" with { type: "json" };
import { LedgerError } from "./fault.ts";
import { generateKey, parseSigner, parseVerifier } from "./key.ts";
import { openNote, signNote } from "./note.ts";

const example = vectors.signedNote;
const alice = generateKey("alice.example/log");
const bob = generateKey("bob.example/log");
const signer = parseSigner(alice.privateKey);
const verifier = parseVerifier(alice.vkey);
const note = signNote("one\n\ntwo\n", signer);
const lineOf = (signed: string) => signed.slice(signed.lastIndexOf("\n\n") + 2);
const signatureOf = (open: () => unknown) => expect(open).toThrow(expect.objectContaining({ code: "signature" }));

test("the example of the specification opens", () => {
	const opened = openNote(example.note, [parseVerifier(example.vkey)]);
	expect(opened.text).toBe("This is an example message.\n");
	expect(opened.signedBy.map(({ name, id }) => [name, id])).toEqual([["example.com/foo", "530d903a"]]);
});

test("the text may hold blank lines: the last one separates", () => {
	expect(openNote(note, [verifier]).text).toBe("one\n\ntwo\n");
	const ending = signNote("one\n\n", signer);
	expect(openNote(ending, [verifier]).text).toBe("one\n\n");
});

test("signatures of unknown keys are passed over, wherever they stand", () => {
	const other = lineOf(signNote("one\n\ntwo\n", parseSigner(bob.privateKey)));
	const before = note.replace("— alice", `${other}— alice`);
	expect(openNote(before, [verifier])).toMatchObject({ signedBy: [{ name: "alice.example/log" }], signatures: 2 });
	const both = openNote(note + other, [verifier, parseVerifier(bob.vkey)]);
	expect(both.signedBy.map(({ name }) => name)).toEqual(["alice.example/log", "bob.example/log"]);
	signatureOf(() => openNote(note, [parseVerifier(bob.vkey)]));
});

test("the same name with another key is an unknown key", () => {
	const namesake = parseVerifier(generateKey("alice.example/log").vkey);
	signatureOf(() => openNote(note, [namesake]));
});

test("a known key that did not sign this text rejects the note, even beside one that did", () => {
	const stray = lineOf(signNote("something else\n", parseSigner(bob.privateKey)));
	expect(openNote(note + stray, [verifier]).signedBy).toHaveLength(1);
	signatureOf(() => openNote(note + stray, [verifier, parseVerifier(bob.vkey)]));
});

test("at least sixteen signatures are accepted, not any number", () => {
	const others = (count: number) =>
		Array.from({ length: count }, (_, i) => `— w${i}.example ${Buffer.alloc(68, i).toString("base64")}\n`).join("");
	expect(openNote(note + others(15), [verifier]).signatures).toBe(16);
	expect(openNote(note + others(99), [verifier]).signatures).toBe(100);
	signatureOf(() => openNote(note + others(100), [verifier]));
});

test("no byte of a note with one signature can change", () => {
	const bytes = Buffer.from(note);
	for (let i = 0; i < bytes.length; i += 1) {
		for (const flip of [1, 2, 4, 8, 16, 32, 64, 128]) {
			const altered = Buffer.from(bytes);
			altered[i] = bytes[i]! ^ flip;
			signatureOf(() => openNote(altered.toString(), [verifier]));
		}
	}
});

test.each([
	["no blank line", note.replaceAll("\n\n", "\n")],
	["no signature", "one\n\n"],
	["no final newline", note.slice(0, -1)],
	["an empty signature line", `${note}\n`],
	["a carriage return", note.replace("one\n", "one\r\n")],
	["a tab", note.replace("one", "o\tne")],
	["a lone surrogate", note.replace("one", "\ud800")],
	["a hyphen for a dash", note.replace("— ", "- ")],
	["two spaces", note.replace("— ", "—  ")],
	["a word too many", note.replace(/\n$/, " x\n")],
	["a line whose name holds a plus", `${note}— a+b ${Buffer.alloc(68).toString("base64")}\n`],
	["no padding", note.replace(/=+\n$/, "\n")],
	["a signature of no bytes", note.replace(/ \S+\n$/, ` ${Buffer.alloc(4).toString("base64")}\n`)],
	["nothing", ""],
])("a note with %s is refused", (_, text) => {
	signatureOf(() => openNote(text, [verifier]));
});

test("base64 has one spelling: unused bits are zero", () => {
	// 68 bytes end in two unused groups of bits, so that several last letters decode alike.
	const lenient = note.replace(/(.)=\n$/, (_, letter: string) => `${String.fromCharCode(letter.charCodeAt(0) + 1)}=\n`);
	expect(lenient).not.toBe(note);
	signatureOf(() => openNote(lenient, [verifier]));
});

test.each(["no newline", "a\rb\n", "\u0000\n", "\udfff\n"])("a log does not sign %j", (text) => {
	signatureOf(() => signNote(text, signer));
});

test("keys: what is generated is read, signs and opens", () => {
	const name = fc.stringMatching(/^[a-zé/.\-0-9]{1,20}$/);
	fc.assert(
		fc.property(name, fc.string({ unit: "binary" }), (keyName, text) => {
			const key = generateKey(keyName);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: what a note may not hold
			const line = `${text.toWellFormed().replaceAll(/[\x00-\x1f]/g, " ")}\n`;
			expect(openNote(signNote(line, parseSigner(key.privateKey)), [parseVerifier(key.vkey)]).text).toBe(line);
		}),
		{ numRuns: 50 },
	);
});

/** A vkey whose id is right, so that only the rest of it can be wrong. */
function vkeyOf(name: string, encoded: Buffer): string {
	const id = createHash("sha256").update(`${name}\n`).update(encoded).digest("hex").slice(0, 8);
	return `${name}+${id}+${encoded.toString("base64")}`;
}

test("an id is the beginning of a hash of name, type and key", () => {
	expect(parseVerifier(vkeyOf("x", Buffer.alloc(33, 1))).name).toBe("x");
});

test.each([
	["another name", alice.vkey.replace("alice", "malice")],
	["another id", alice.vkey.replace(/\+[0-9a-f]{8}\+/, "+00000000+")],
	["capital hexadecimal", alice.vkey.replace(/\+[0-9a-f]{8}\+/, "+ABCDEF01+")],
	["another signature type", vkeyOf("x", Buffer.alloc(33, 4))],
	["a short key", vkeyOf("x", Buffer.alloc(32, 1))],
	["a long key", vkeyOf("x", Buffer.alloc(34, 1))],
	["a name with a no-break space", vkeyOf("x\u00a0y", Buffer.alloc(33, 1))],
	["a space in its name", alice.vkey.replace("alice", "al ice")],
	["a space at its end", `${alice.vkey} `],
	["nothing", ""],
])("a vkey with %s is refused", (_, text) => {
	expect(() => parseVerifier(text)).toThrow(LedgerError);
});

test.each([
	["the public key", alice.vkey],
	["another name", alice.privateKey.replace("alice", "malice")],
	["no data", "PRIVATE+KEY+x+00000000+"],
])("a private key with %s is refused, without being repeated in the message", (_, text) => {
	expect(() => parseSigner(text)).toThrow(/^key/);
});

test.each(["", "two words", "a+b", "a\u00a0b", "a\u0085b", "\ud800"])("%j is no key name", (name) => {
	expect(() => generateKey(name)).toThrow(LedgerError);
});
