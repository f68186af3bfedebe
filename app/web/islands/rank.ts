import { down, isTied, join, type Order, orderOf, placeOf, putAt, sequence, up } from "./rank/order.ts";

/** What the page gives in `data-rank`, in its language; `{option}`, `{place}` and `{n}` are replaced. */
interface Words {
	up: string;
	down: string;
	join: string;
	moved: string;
	equal: string;
	unranked: string;
	notRanked: string;
	allNotRanked: string;
	ordinals: string[];
}

interface Row {
	item: HTMLElement;
	title: string;
	field: HTMLSelectElement;
	grip: HTMLButtonElement;
	up: HTMLButtonElement;
	down: HTMLButtonElement;
	join: HTMLButtonElement;
}

const fill = (sentence: string, values: Record<string, string | number>) =>
	sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

function button(label: string, text: string): HTMLButtonElement {
	const made = document.createElement("button");
	made.type = "button";
	made.textContent = text;
	made.setAttribute("aria-label", label);
	return made;
}

/** The same list, the same form fields; only the way of filling them in changes. */
function upgrade(list: HTMLElement): void {
	const words: Words = JSON.parse(list.dataset.rank ?? "");
	const rows = [...list.children].map((child) => rowOf(child as HTMLElement, words));
	let order = orderOf(rows.map(({ field }) => Number(field.value)));

	const divide = document.createElement("li");
	divide.className = "divide";
	divide.textContent = words.allNotRanked;
	const live = document.createElement("p");
	live.className = "heard";
	live.setAttribute("role", "status");
	list.after(live);
	list.classList.add("ranking");

	/** Draws the order around `still`, which is not taken out of the document: it keeps the focus, and a finger its hold. */
	function draw(still?: HTMLElement): void {
		const lined = sequence(order).map((option) => rows[option]?.item as HTMLElement);
		lined.splice(order.ranked.flat().length, 0, divide);
		const middle = still === undefined ? -1 : lined.indexOf(still);
		for (const item of lined.slice(0, Math.max(middle, 0))) still?.before(item);
		list.append(...lined.slice(middle + 1));
		divide.hidden = order.unranked.length === 0;
		for (const [option, row] of rows.entries()) drawRow(row, option);
	}

	function drawRow({ item, title, field, grip, ...moves }: Row, option: number): void {
		const place = placeOf(order, option);
		const tied = isTied(order, option);
		field.value = place === 0 ? "" : String(place);
		grip.textContent = place === 0 ? "–" : tied ? `${place}=` : String(place);
		grip.setAttribute("aria-label", `${grip.textContent} ${place === 0 ? `${words.notRanked} – ` : ""}${title}`);
		item.classList.toggle("tied", tied);
		item.classList.toggle(
			"first",
			order.ranked.some((group) => group[0] === option),
		);
		item.classList.toggle("unranked", place === 0);
		moves.up.disabled = place === 1 && !tied;
		moves.down.disabled = place === 0;
		moves.join.disabled = place === 0 || (place === 1 && !tied);
		moves.join.setAttribute("aria-pressed", String(tied));
	}

	function say(option: number): void {
		const place = placeOf(order, option);
		const sentence = place === 0 ? words.unranked : isTied(order, option) ? words.equal : words.moved;
		const ordinal = words.ordinals[place - 1] ?? "";
		live.textContent = fill(sentence, { option: rows[option]?.title ?? "", place: ordinal, n: rows.length });
	}

	function move(option: number, next: Order): void {
		order = next;
		draw(rows[option]?.item);
		say(option);
		list.dispatchEvent(new Event("input", { bubbles: true }));
	}

	/** How many of the other lines lie above the pointer: where the line would be put down. */
	function positionAt(y: number, option: number): number {
		const own = rows[option]?.item;
		const middles = [...list.children].filter((item) => item !== own && !(item as HTMLElement).hidden);
		return middles.filter((item) => {
			const { top, height } = item.getBoundingClientRect();
			return top + height / 2 < y;
		}).length;
	}

	function drag(option: number, item: HTMLElement, start: PointerEvent): void {
		if (start.button !== 0) return;
		const end = new AbortController();
		const { signal } = end;
		let position = positionAt(start.clientY, option);
		item.classList.add("taken");
		const follow = (event: PointerEvent) => {
			const now = positionAt(event.clientY, option);
			if (now === position) return;
			position = now;
			move(option, putAt(order, option, now));
		};
		const release = () => {
			item.classList.remove("taken");
			end.abort();
		};
		document.addEventListener("pointermove", follow, { signal });
		document.addEventListener("pointerup", release, { signal });
		document.addEventListener("pointercancel", release, { signal });
	}

	for (const [option, row] of rows.entries()) {
		const moves: Record<string, typeof up> = { ArrowUp: up, ArrowDown: down, "=": join };
		row.up.addEventListener("click", () => move(option, up(order, option)));
		row.down.addEventListener("click", () => move(option, down(order, option)));
		row.join.addEventListener("click", () => move(option, join(order, option)));
		row.grip.addEventListener("keydown", (event) => {
			const made = moves[event.key];
			if (made === undefined) return;
			event.preventDefault();
			move(option, made(order, option));
		});
		row.grip.addEventListener("pointerdown", (event) => drag(option, row.item, event));
	}
	// A text put back after signing in again changes the fields, so the list is drawn from them anew.
	list.closest("form")?.addEventListener("restored", () => {
		order = orderOf(rows.map(({ field }) => Number(field.value)));
		draw();
	});
	draw();
}

function rowOf(item: HTMLElement, words: Words): Row {
	const title = item.querySelector(".title")?.textContent?.trim() ?? "";
	const field = item.querySelector("select") as HTMLSelectElement;
	const grip = button(title, "");
	grip.className = "grip";
	// An error about the question leads to the field's id, which is now the grip's.
	grip.id = field.id;
	field.removeAttribute("id");
	const moves = document.createElement("span");
	moves.className = "moves";
	const made = {
		up: button(fill(words.up, { option: title }), "↑"),
		down: button(fill(words.down, { option: title }), "↓"),
		join: button(fill(words.join, { option: title }), "="),
	};
	moves.append(made.up, made.down, made.join);
	item.prepend(grip);
	item.querySelector(".place")?.after(moves);
	return { item, title, field, grip, ...made };
}

for (const list of document.querySelectorAll<HTMLElement>("[data-rank]")) upgrade(list);
