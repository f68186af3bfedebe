/**
 * Keeps a draft while it is written. Posts the very form to its own action with `autosave=1`, expects JSON
 * `{ version, submission, at }` – what the next sending carries, and the time in words – and says how it went. A text that
 * is not known to be saved is kept in this tab, and put back when its owner opens the same form again after signing in.
 */
interface Settings {
	owner: string;
	saved: string;
	unsaved: string;
	conflict: string;
	signedOut: string;
	restored: string;
}

interface Answer {
	version: string | number;
	submission: string;
	at: string;
}

type Entry = [name: string, value: string];

interface Kept {
	entries: Entry[];
	/** Handed in by the button: then a newer version on the page means that it arrived. */
	sent: boolean;
}

const pause = 2_000;

function keepDraft(form: HTMLFormElement): void {
	const settings: Settings = JSON.parse(form.dataset.autosave ?? "");
	const status = form.querySelector(".saved");
	const key = `draft ${settings.owner} ${form.action}`;
	let timer = 0;
	let dirty = false;
	let sending = false;
	let stopped = false;

	const hidden = (name: string) => form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);

	/** Everything but files. */
	const entries = () => [...new FormData(form)].filter((entry): entry is Entry => typeof entry[1] === "string");

	function say(sentence: string, trouble = false): void {
		if (status === null) return;
		status.textContent = sentence;
		status.classList.toggle("trouble", trouble);
	}

	function keep(sent: boolean): void {
		const kept: Kept = { entries: entries().filter(([name]) => name !== "submission"), sent };
		sessionStorage.setItem(key, JSON.stringify(kept));
	}

	function trouble(sentence: string): void {
		keep(false);
		say(sentence, true);
	}

	/** Puts a kept text back with the version it was typed upon: if the draft moved on meanwhile, sending it shows both texts. */
	function restore(): void {
		const stored = sessionStorage.getItem(key);
		if (stored === null) return;
		const kept: Kept = JSON.parse(stored);
		const version = kept.entries.find(([name]) => name === "version")?.[1];
		if (kept.sent && version !== hidden("version")?.value) {
			sessionStorage.removeItem(key);
			return;
		}
		const before = JSON.stringify(entries());
		fillIn(form, kept.entries);
		if (before === JSON.stringify(entries())) return;
		say(settings.restored, true);
		dirty = true;
		wait();
		form.dispatchEvent(new Event("restored"));
	}

	async function send(): Promise<void> {
		if (!dirty || sending || stopped) return;
		dirty = false;
		sending = true;
		try {
			const answer = await fetch(form.action, {
				method: "post",
				body: new URLSearchParams([...entries(), ["autosave", "1"]]),
				headers: { accept: "application/json" },
				redirect: "manual",
				// Lets the last words leave though the page is being left; browsers allow it only for a short text.
				keepalive: document.visibilityState === "hidden",
			});
			await read(answer);
		} catch {
			// The line is down: the next change, or the line coming back, tries again.
			dirty = true;
			trouble(settings.unsaved);
		}
		sending = false;
		if (dirty && navigator.onLine) wait();
	}

	async function read(answer: Response): Promise<void> {
		if (answer.status === 409) {
			stopped = true;
			trouble(settings.conflict);
		} else if (answer.status === 401 || answer.type === "opaqueredirect") trouble(settings.signedOut);
		else if (!answer.ok) trouble(settings.unsaved);
		else {
			const { version, submission, at }: Answer = await answer.json();
			for (const [name, value] of [
				["version", version],
				["submission", submission],
			] as const) {
				const field = hidden(name);
				if (field !== null) field.value = String(value);
			}
			sessionStorage.removeItem(key);
			say(settings.saved.replace("{at}", at));
		}
	}

	function wait(): void {
		clearTimeout(timer);
		timer = setTimeout(send, pause);
	}

	restore();
	form.addEventListener("input", () => {
		dirty = true;
		wait();
	});
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "hidden") void send();
	});
	addEventListener("online", () => void send());
	form.addEventListener("submit", () => {
		stopped = true;
		clearTimeout(timer);
		keep(true);
	});
}

/** Writes entries into a form's controls, in order where a name is repeated. */
function fillIn(form: HTMLFormElement, entries: Entry[]): void {
	const values = new Map<string, string[]>();
	for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
	for (const control of form.elements) {
		if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
			control.checked = values.get(control.name)?.includes(control.value) ?? false;
		else if (
			(control instanceof HTMLInputElement && control.type !== "file") ||
			control instanceof HTMLTextAreaElement ||
			control instanceof HTMLSelectElement
		)
			control.value = values.get(control.name)?.shift() ?? control.value;
	}
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) keepDraft(form);
