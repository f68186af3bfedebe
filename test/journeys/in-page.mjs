// Runs inside the pages that the journeys look at: inspection.ts hands it over as text, over the debugger.

/** What a form offers, by name: where it leads and every field that it would send. */
function formsOf(root) {
	return [...root.forms].map((form) => {
		const names = [...form.querySelectorAll("[name]")].map((field) => field.getAttribute("name"));
		return `${form.method} ${form.getAttribute("action")}: ${[...new Set(names)].sort().join(" ")}`;
	});
}

globalThis.inPage = {
	forms: () => formsOf(document),

	/** Those of a page that was fetched and not shown. */
	formsIn: (html) => formsOf(new DOMParser().parseFromString(html, "text/html")),

	/** How wide the page is, and what makes it wider than the window. */
	widest() {
		const limit = document.documentElement.clientWidth;
		const over = [...document.querySelectorAll("body *")].filter((it) => {
			const { left, right } = it.getBoundingClientRect();
			return right > limit + 1 || left < -1;
		});
		return {
			width: document.documentElement.scrollWidth,
			by: over
				.slice(0, 3)
				.map((it) => it.outerHTML.slice(0, 120))
				.join(" | "),
		};
	},

	/** Where the focus is and whether a reader sees it: on the control, or on the label around it or beside it. */
	focus() {
		const at = document.activeElement;
		if (at === null || at === document.body) return null;
		const seen = [at, at.closest("label"), at.nextElementSibling].some((it) => {
			if (it === null) return false;
			const { outlineStyle, boxShadow } = getComputedStyle(it);
			return outlineStyle !== "none" || boxShadow !== "none";
		});
		return { place: [...document.querySelectorAll("*")].indexOf(at), html: at.outerHTML.slice(0, 200), seen };
	},
};
