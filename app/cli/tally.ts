import { compile, rules, tally } from "@intersession/tally";
import { z } from "zod";
import { StartError } from "../data/start-error.ts";
import { readInput } from "./input.ts";

const Place = z.int().nonnegative();
const Input = z.strictObject({
	options: z.array(z.string()).min(1),
	rule: z.enum(Object.keys(rules) as [keyof typeof rules]),
	seats: z.int().positive().default(1),
	replies: z.array(
		z.union([
			z.strictObject({ choose: Place.nullable(), weight: z.int().positive().default(1) }),
			z.strictObject({ approve: z.array(Place), weight: z.int().positive().default(1) }),
			z.strictObject({ ranking: z.array(z.array(Place)), weight: z.int().positive().default(1) }),
		]),
	),
});

/** Counts replies from a file and prints the outcome with its steps, as JSON. Options in replies are places in `options`, from 0. */
export async function tallyFile(file: string): Promise<void> {
	const parsed = Input.safeParse(await readInput(file));
	if (!parsed.success) throw new StartError(`${file} is not a file to count:\n${z.prettifyError(parsed.error)}`);
	const { options, rule, seats, replies } = parsed.data;
	const outcome = tally(compile(options, replies), { rule, seats });
	process.stdout.write(`${JSON.stringify(outcome, undefined, "\t")}\n`);
}
