/** Says how many files knip read, beside its own report: what it did not read, it cannot call unused. */
export default function report({ counters }) {
	process.stdout.write(`Read ${counters.processed} files\n`);
}
