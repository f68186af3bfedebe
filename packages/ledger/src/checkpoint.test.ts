import { expect, test } from "vitest";
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { LedgerError } from "./fault.ts";
import { generateKey, parseSigner, parseVerifier } from "./key.ts";
import { signNote } from "./note.ts";
import { rootOf } from "./tree.ts";

const key = generateKey("body.example/log");
const signer = parseSigner(key.privateKey);
const verifier = parseVerifier(key.vkey);
const checkpoint = { origin: "body.example/log", size: 20_852_163, root: rootOf([]) };
const text = "body.example/log\n20852163\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

test("a checkpoint is three lines", () => {
	expect(formatCheckpoint(checkpoint)).toBe(text);
	expect(parseCheckpoint(text)).toEqual(checkpoint);
	expect(parseCheckpoint(text.replace("20852163", "0")).size).toBe(0);
});

test("what is signed opens", () => {
	expect(openCheckpoint(signCheckpoint(checkpoint, signer), verifier)).toMatchObject(checkpoint);
});

test("a log signs and opens checkpoints of its own name only", () => {
	const other = { ...checkpoint, origin: "other.example/log" };
	expect(() => signCheckpoint(other, signer)).toThrow(LedgerError);
	expect(() => openCheckpoint(signNote(formatCheckpoint(other), signer), verifier)).toThrow(LedgerError);
});

test.each([
	["leading zero", text.replace("20852163", "020852163")],
	["sign", text.replace("20852163", "+20852163")],
	["negative size", text.replace("20852163", "-1")],
	["exponent", text.replace("20852163", "2e3")],
	["unsafe size", text.replace("20852163", "9007199254740993")],
	["no size", text.replace("20852163", "")],
	["short root", text.replace("47DEQpj8", "47DE")],
	["lenient base64", text.replace("uFU=", "uFV=")],
	["no padding", text.replace("uFU=", "uFU")],
	["no origin", text.replace("body.example/log", "")],
	["extension line", `${text}extension\n`],
	["no final newline", text.slice(0, -1)],
])("%s is refused", (_, altered) => {
	expect(altered).not.toBe(text);
	expect(() => parseCheckpoint(altered)).toThrow(expect.objectContaining({ code: "checkpoint" }));
});
