import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AnyAct } from "../../app/acts/index.ts";
import { allActs } from "../../app/every-act.ts";
import { inputSchemaOf } from "../../app/openapi.ts";

const directory = join(import.meta.dirname, "../../docs/acts");
const head =
	"<!-- Made from the act’s declaration by `npm run docs`. A test fails when this page and the act disagree. -->\n\n";

/** One contract page: what the act does, who may, what it is given. */
function contract(act: AnyAct): string {
	const { name, effect, may } = act;
	return `${head}# ${name}

${effect}

**Who may:** ${may.join(", ")}${delegationNote(may)}

**Over HTTP:** \`POST /api/acts/${name}\` with the input as JSON, for the session of the signed-in person.
The header \`Idempotency-Key\` makes a repetition safe.

## Input

\`\`\`json
${JSON.stringify(inputSchemaOf(act), undefined, "  ")}
\`\`\`
`;
}

const delegationNote = (may: readonly string[]): string =>
	may.some((role) => ["head", "focalPoint", "drafter", "reader"].includes(role))
		? " (delegation roles: of the delegation named in the input only)"
		: "";

const index = (acts: readonly AnyAct[]): string =>
	`${head}# Acts\n\nEverything that can be done, each with its contract. For programs, the same as OpenAPI 3.1: \`GET /api/openapi.json\`.\n\n${acts
		.map(({ name, effect }) => `- [${name}](${name}.md) – ${effect}`)
		.join("\n")}\n`;

const acts = [...allActs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
const pages = new Map([["README.md", index(acts)], ...acts.map((act) => [`${act.name}.md`, contract(act)] as const)]);

if (process.env.INTERSESSION_WRITE_DOCS === "1") {
	rmSync(directory, { recursive: true, force: true });
	mkdirSync(directory, { recursive: true });
	for (const [name, text] of pages) writeFileSync(join(directory, name), text);
}

test("each act has its contract page, and no page is left of an act that is gone", () => {
	expect(readdirSync(directory).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages.keys()])("docs/acts/%s says what the act declares", (name) => {
	expect(readFileSync(join(directory, name), "utf8")).toBe(pages.get(name));
});
