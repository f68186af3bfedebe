import { openDatabase } from "../../app/data/database.ts";
import { migrate } from "../../app/data/migrate.ts";

/** A program: makes and migrates an embedded database in the directory that is its argument. */
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("usage: pglite-template DIRECTORY");
const database = await openDatabase({ directory });
await migrate(database.db);
await database.close();
