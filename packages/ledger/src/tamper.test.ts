import { describe, expect, test } from "vitest";
import { vkey } from "./testing/log.ts";
import { Conduct, recount } from "./testing/survey.ts";
import { verifyExport } from "./verify.ts";

/** A small survey with every kind of entry that an established one can have. */
function exported(level: "recorded" | "confidential", reader: "public" | "auditor"): Buffer {
	const survey = new Conduct({ level });
	const first = survey.reply("m1");
	survey.reply("m1", { answers: { theme: { choose: "b" }, views: { comment: "Voilà – «sí»." } } }, first);
	survey.withdraw(survey.reply("o1"));
	survey.extend("2007-07-06T16:00:00.000Z");
	survey.publish();
	survey.reply("m2", { answers: { theme: { choose: "a" } } });
	survey.close();
	survey.establish();
	return Buffer.from(survey.export(reader));
}

/** Without a trusted key: the export must defend itself, its own key included. */
const stands = (bytes: Uint8Array) => verifyExport(bytes, { recount }).ok;

describe.each([
	["recorded", "public"],
	["confidential", "public"],
	["confidential", "auditor"],
] as const)("the export of a %s survey for the %s", (level, reader) => {
	const bytes = exported(level, reader);

	test("stands as it is", () => {
		expect(verifyExport(bytes, { recount, trustedKey: vkey })).toMatchObject({ ok: true });
	});

	test("falls with any byte changed", () => {
		const undetected: string[] = [];
		const altered = Buffer.from(bytes);
		for (let i = 0; i < bytes.length; i += 1) {
			for (const other of others(bytes[i]!)) {
				altered[i] = other;
				if (stands(altered)) undetected.push(`${other} for byte ${i}`);
			}
			altered[i] = bytes[i]!;
		}
		expect(undetected).toEqual([]);
	}, 120_000);

	test("falls with any byte deleted or duplicated", () => {
		const undetected: string[] = [];
		for (let i = 0; i < bytes.length; i += 1) {
			const [before, from, after] = [bytes.subarray(0, i), bytes.subarray(i), bytes.subarray(i + 1)];
			if (stands(Buffer.concat([before, after]))) undetected.push(`without byte ${i}`);
			if (stands(Buffer.concat([before, from.subarray(0, 1), from]))) undetected.push(`with byte ${i} twice`);
		}
		expect(undetected).toEqual([]);
	}, 120_000);

	test("falls when cut short anywhere", () => {
		for (let length = 0; length < bytes.length; length += 1) expect(stands(bytes.subarray(0, length))).toBe(false);
	}, 120_000);
});

/**
 * One bit and the capital bit flipped, and the next digit or letter of the same kind: an exchange which keeps the file
 * canonical, so that only what was sealed and signed can find it out.
 */
function others(byte: number): number[] {
	const character = String.fromCharCode(byte);
	const kind = ["0123456789", "abcdef", "ghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find((one) =>
		one.includes(character),
	);
	const next = kind?.[(kind.indexOf(character) + 1) % kind.length] ?? "\u007f";
	return [byte ^ 1, byte ^ 32, next.charCodeAt(0)];
}
