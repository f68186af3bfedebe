import { readFile } from "node:fs/promises";
import { codeOf, messageOf, StartError } from "../data/start-error.ts";

/** The bytes of a file that the operator names. */
export async function readBytes(file: string): Promise<Buffer> {
	return await readFile(file).catch((error: unknown) => {
		throw new StartError(unreadable(file, error), error);
	});
}

/** Why a file that the operator names cannot be read, as a sentence. */
function unreadable(file: string, error: unknown): string {
	switch (codeOf(error)) {
		case "ENOENT":
		case "ENOTDIR":
			return `${file} is not there. Check the name, and the folder from which it is given.`;
		case "EISDIR":
			return `${file} is a directory. Give the file itself.`;
		case "EACCES":
		case "EPERM":
			return `${file} may not be read by the user who runs this command.`;
		default:
			return `${file} cannot be read: ${messageOf(error)}`;
	}
}

/** A file that the operator names, as JSON. */
export async function readInput(file: string): Promise<unknown> {
	const text = (await readBytes(file)).toString();
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new StartError(`${file} is not JSON: ${messageOf(error)}`);
	}
}
