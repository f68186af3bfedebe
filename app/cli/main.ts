import { Argument, Command, InvalidArgumentError } from "commander";
import { readConfig, versionOf } from "../config.ts";
import { type GrantedRole, grantedRoles } from "../modules/identity/index.ts";
import { fail, run } from "../run.ts";
import { appointOne } from "./appoint.ts";
import { backup } from "./backup.ts";
import { init } from "./init.ts";
import { restore } from "./restore.ts";
import { tallyFile } from "./tally.ts";
import { verifyFile } from "./verify.ts";

const program = new Command("intersession")
	.description("Runs a policy dialogue that belongs to its members. Set up by environment variables; see README.md.")
	.version(versionOf(new URL("../../package.json", import.meta.url).pathname));

program
	.command("init")
	.description(
		"found the body: names, languages, seat and time zone, organs, classes, first officers; prints their sign-in links",
	)
	.argument("<file>", "a JSON file that describes the body; docs/operations.md shows one")
	.action((file: string) => init(readConfig(process.env, { demo: false }), file));

program
	.command("appoint")
	.description("give a person a role, when the body has fewer than two approving officers; prints a sign-in link")
	.argument("<address>", "the person’s e-mail address")
	.addArgument(new Argument("<role>", "the role").choices(grantedRoles))
	.option("--name <name>", "registers the person by this name, when nobody has the address yet")
	.option("--lang <lang>", "en, fr or es: the language of a person registered now", language, "en")
	.action((address: string, role: GrantedRole, options: { name?: string; lang: string }) =>
		appointOne(readConfig(process.env, { demo: false }), address, role, options),
	);

program
	.command("start")
	.description("start the product for a founded body")
	.action(() => run(readConfig(process.env, { demo: false })));

program
	.command("backup")
	.description("write everything – database, files, keys – into one directory")
	.argument("<directory>", "a directory that does not exist yet")
	.action((directory: string) => backup(readConfig(process.env, { demo: false }), directory));

program
	.command("restore")
	.description("bring a backup back into an empty place, and verify the ledger afterwards")
	.argument("<directory>", "what `backup` wrote")
	.action((directory: string) => restore(readConfig(process.env, { demo: false }), directory));

program
	.command("tally")
	.description("count replies from a JSON file by a rule, and print the steps")
	.argument("<file>", "JSON: { options, rule, seats, replies }")
	.action(tallyFile);

program
	.command("verify")
	.description("check an exported survey from its bytes alone, and say in one sentence what was found")
	.argument("<export>", "the exported file")
	.option("--key <vkey>", "the body’s public key, obtained from elsewhere than the export")
	.option("--lang <lang>", "en, fr or es", language, "en")
	.action(verifyFile);

function language(text: string): "en" | "fr" | "es" {
	if (text === "en" || text === "fr" || text === "es") return text;
	throw new InvalidArgumentError("One of en, fr, es.");
}

await program.parseAsync().catch(fail);
