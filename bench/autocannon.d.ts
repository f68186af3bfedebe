/** What the benchmarks use of autocannon, which comes without types. */
declare module "autocannon" {
	interface Options {
		readonly url: string;
		readonly connections: number;
		/** Seconds. */
		readonly duration: number;
		/** Requests per second over all connections; without it as many as are answered. */
		readonly overallRate?: number;
		readonly headers?: Readonly<Record<string, string>>;
	}
	interface Result {
		readonly requests: { readonly average: number };
		/** Milliseconds. */
		readonly latency: { readonly p50: number; readonly p99: number };
		readonly errors: number;
		readonly non2xx: number;
	}
	export default function autocannon(options: Options): Promise<Result>;
}
