import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Milliseconds in a tick of /proc, which are hundredths of a second on every Linux. */
const tick = 10;

/**
 * Milliseconds of processor time that the product, this process and everything else that it started (the database's server) have
 * used so far; NaN for what the system does not tell, as other systems than Linux do not.
 */
export function processorTime(product: number): { product: number; database: number; load: number } {
	const { user, system } = process.cpuUsage();
	const load = (user + system) / 1_000;
	if (!existsSync("/proc/self/stat")) return { product: Number.NaN, database: Number.NaN, load };
	const all = processes();
	const own = (pid: number): number => all.get(pid)?.time ?? Number.NaN;
	const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(all.get(pid)?.parent ?? 0));
	const rest = [...all.keys()].filter((pid) => pid !== product && pid !== process.pid && isOurs(pid));
	return { product: own(product), database: rest.reduce((sum, pid) => sum + own(pid), 0), load };
}

/** Every process: its parent, and its processor time (proc_pid_stat(5), fields 4, 14 and 15). */
function processes(): Map<number, { parent: number; time: number }> {
	const found = new Map<number, { parent: number; time: number }>();
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
		const stat = statOf(pid);
		// It has ended meanwhile.
		if (stat === undefined) continue;
		// The name in the second field, in brackets, may hold anything.
		const [, parent, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		found.set(Number(pid), { parent: Number(parent), time: tick * (Number(rest[9]) + Number(rest[10])) });
	}
	return found;
}

function statOf(pid: string): string | undefined {
	try {
		return readFileSync(`/proc/${pid}/stat`, "utf8");
	} catch (error) {
		if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
		throw error;
	}
}
