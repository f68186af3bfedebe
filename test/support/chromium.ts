import { type Browser, chromium } from "playwright-core";

/**
 * Starts the browser without a window, saying nothing to the network but what the pages ask for. It runs without its
 * sandbox, which root may not use: it only ever opens our own pages.
 */
export function launchChromium(executablePath: string): Promise<Browser> {
	return chromium.launch({
		executablePath,
		chromiumSandbox: false,
		args: [
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
}
