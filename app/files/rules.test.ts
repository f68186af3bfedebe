import { describe, expect, test } from "vitest";
import { maximumSize, mayKeep, sniff } from "./index.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe("what a file is", () => {
	test.each([
		["application/pdf", Buffer.from("%PDF-1.7\n")],
		["image/png", png],
		["image/jpeg", Buffer.from("ffd8ffe000104a464946", "hex")],
		[undefined, Buffer.from("<script>")],
		[undefined, Buffer.from("GIF89a")],
		[undefined, Buffer.from("PK\u0003\u0004")],
		[undefined, Buffer.from("%PD")],
		[undefined, Buffer.from(" %PDF-1.7")],
		[undefined, Buffer.from("")],
	])("%s", (type, bytes) => {
		expect(sniff(bytes)).toBe(type);
	});
});

describe("which files are kept", () => {
	test.each([
		[undefined, png],
		[undefined, Buffer.concat([png], maximumSize)],
		["file.tooLarge", Buffer.concat([png], maximumSize + 1)],
		["file.empty", Buffer.alloc(0)],
		["file.notAccepted", Buffer.from("MZ")],
	])("%s", (code, bytes) => {
		expect(mayKeep(bytes)?.code).toBe(code);
	});
});
