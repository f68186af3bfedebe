import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { intersession } from "../commands/run.ts";

const root = join(import.meta.dirname, "../..");
const documents = ["README.md", "docs/guide.md", "docs/operations.md", "docs/architecture.md"];
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The fenced blocks of one kind. */
const blocks = (file: string, kind: string): string[] =>
	[...read(file).matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(([, text]) => text ?? "");

/** Every command in a document’s blocks, without the comment after it. */
const commands = documents.flatMap((file) =>
	blocks(file, "sh")
		.flatMap((text) => text.split("\n"))
		.map((line) => line.replace(/(^|\s+)#.*/, "").trim())
		.filter((line) => line !== "")
		.map((line): [string, string] => [file, line]),
);

const folder = mkdtempSync(join(tmpdir(), "intersession-documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("each command that a document gives", () => {
	const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;
	/** Programs of the machine that operations.md names; what they do is theirs. */
	const ofTheMachine = /^(sudo (useradd|cp|chown|systemctl|-u postgres (createuser|createdb)) |cd |rm -r )/;

	test("were found", () => {
		expect(commands.length).toBeGreaterThan(20);
	});

	test.each(commands)("%s: %s", async (_, line) => {
		const npm = /^npm (?:run )?([\w:]+)(?: -- (\S+))?$/.exec(line);
		if (npm !== null) {
			const [, script = "", argument] = npm;
			const program = /^node (\S+\.mjs)/.exec(scripts[script] ?? "")?.[1] ?? "";
			expect(existsSync(join(root, program)), script).toBe(true);
			if (argument !== undefined) expect(existsSync(join(root, argument)), argument).toBe(true);
			return;
		}
		const ours = /^(?:[A-Z_]+=\S+ )*(?:sudo -H -u intersession )?(?:npx|sudo) intersession (.+)$/.exec(line);
		if (ours === null) {
			expect(line).toMatch(ofTheMachine);
			return;
		}
		const [command = "", ...given] = ours[1]?.split(" ") ?? [];
		const help = await intersession(command === "--help" ? ["--help"] : [command, "--help"]);
		expect(help.code).toBe(0);
		const [usage = ""] = help.out.split("\n");
		const wanted = [...usage.matchAll(/<\w+>/g)].length;
		const options = given.filter((argument) => argument.startsWith("--"));
		for (const option of options) expect(help.out).toContain(option);
		if (command !== "--help") expect(given.length - 2 * options.length).toBe(wanted);
	});
});

test.each(documents)("%s: every link leads somewhere", (file) => {
	const links = [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link ?? "");
	for (const link of links.filter((one) => !/^https?:/.test(one)))
		expect(existsSync(join(root, dirname(file), link)), link).toBe(true);
});

test("both tables of settings have exactly those that are read", () => {
	const known = [...read("app/config.ts").matchAll(/^\t([A-Z_]+): z/gm)].map(([, name]) => name);
	expect(known.length).toBeGreaterThan(5);
	for (const file of ["README.md", "docs/operations.md"]) {
		const rows = [...read(file).matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].map(([, cell]) => cell ?? "");
		expect(rows.flatMap((cell) => cell.match(/[A-Z_]+/g)).sort(), file).toEqual([...known].sort());
	}
});

test("what the documents call by a name of the pages is called so on the pages", () => {
	const words = globSync("{app,demo}/**/messages/en.ts", { cwd: root }).map(read).join("\n");
	const people = read("demo/data/body.json");
	const named = ["README.md", "docs/guide.md"].flatMap((file) =>
		[
			...read(file)
				.replaceAll(/```.*?```/gs, "")
				.matchAll(/(?<![*\w])\*([^*\n]+)\*(?!\*)/g),
		].map(([, name]) => name ?? ""),
	);
	expect(named.length).toBeGreaterThan(30);
	for (const name of named.filter((one) => !["simulated", "italics"].includes(one))) {
		const [given = "", ...family] = name.split(" ");
		const isPerson = people.includes(`"given": "${given}"`) && people.includes(`"family": "${family.join(" ")}"`);
		expect(isPerson || words.includes(`"${name}"`), name).toBe(true);
	}
});

test("the body of operations.md can be founded, backed up and brought back for practice", async () => {
	const [example = ""] = blocks("docs/operations.md", "json");
	const file = join(folder, "body.json");
	writeFileSync(file, example);
	const home = { INTERSESSION_DATA: join(folder, "data"), BASE_URL: "https://dialogue.example.org" };
	const founded = await intersession(["init", file], home);
	expect(founded).toMatchObject({ code: 0, err: "" });
	expect(founded.out.match(/https:\/\/dialogue\.example\.org\/\w\w\/sign-in\/enter/g)).toHaveLength(2);
	expect(await intersession(["backup", join(folder, "backup")], home)).toMatchObject({ code: 0 });
	const drill = await intersession(["restore", join(folder, "backup")], { INTERSESSION_DATA: join(folder, "drill") });
	expect(drill).toMatchObject({ code: 0 });
	expect(drill.out).toContain("The ledger was verified from its first entry");
	// Three programs one after the other, two of which make a database.
}, 180_000);

test("the service starts what the build makes", () => {
	const unit = blocks("docs/operations.md", "ini").find((text) => text.includes("[Service]")) ?? "";
	const [, node, program] = /^ExecStart=\/opt\/intersession\/(\S+) --enable-source-maps (\S+) start$/m.exec(unit) ?? [];
	for (const file of [node, program]) expect(existsSync(join(root, file ?? "missing")), file).toBe(true);
});
