import { readFile } from "node:fs/promises";
import { StartError } from "../data/start-error.ts";

/** The bytes of a file that the operator names. */
export async function readBytes(file: string): Promise<Buffer> {
	return await readFile(file).catch((error: Error) => {
		throw new StartError(`${file} cannot be read: ${error.message}`);
	});
}

/** A file that the operator names, as JSON. */
export async function readInput(file: string): Promise<unknown> {
	const text = (await readBytes(file)).toString();
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new StartError(`${file} is not JSON: ${(error as Error).message}`);
	}
}
