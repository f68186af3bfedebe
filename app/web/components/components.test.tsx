import { describe, expect, test } from "vitest";
import { parseInstant } from "../../kit/clock.ts";
import type { Frame } from "../frame.ts";
import { SignedBars } from "./bars.tsx";
import { Comparison } from "./comparison.tsx";
import { Deadline, deadlineWords } from "./deadline.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { OptionRadios } from "./option-radios.tsx";
import { Page } from "./page.tsx";
import { Path } from "./path.tsx";
import { RankList } from "./rank-list.tsx";
import { Hash } from "./receipt.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const html = (element: unknown) => String(element);

/** Every id that an attribute points at is in the page, once. */
function expectWired(page: string) {
	const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
	expect(new Set(ids).size).toBe(ids.length);
	const pointers = [...page.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"| href="#([^"]+)"/g)];
	expect(pointers.length).toBeGreaterThan(0);
	for (const [, list, anchor] of pointers)
		for (const id of (list ?? anchor ?? "").split(" ")) expect(ids).toContain(id);
}

describe("fields", () => {
	const errors = { email: "Not complete.", theme: "Choose one.", topics: "Rank one.", form: "Closed." };
	const labels = { email: "E-mail", theme: "Which?", topics: "Order?" };
	const options = [
		{ value: "a", title: "Return", description: <p>Why.</p> },
		{ value: "b", title: "Gender" },
	];
	const page = html(
		<form>
			<ErrorSummary lang="en" errors={errors} labels={labels} />
			<TextField lang="en" name="email" label="E-mail" hint="Sent there." error={errors.email} value={'"<b>'} />
			<OptionRadios lang="en" name="theme" label="Which?" error={errors.theme} options={options} value="b" />
			<RankList lang="en" name="topics" label="Order?" error={errors.topics} options={options} places={{ b: 1 }} />
			<TextArea lang="en" name="comment" label="Comment" limit={20_000} value="a" optional />
		</form>,
	);

	test("labels, hints, errors and the summary all lead to something that is there", () => expectWired(page));

	test("the summary names each field; a sentence about none leads nowhere", () => {
		expect(page).toContain('<a href="#f-email">E-mail – Not complete.</a>');
		expect(page).toContain("<li>Closed.</li>");
	});

	test("what was typed comes back, escaped", () => {
		expect(page).toContain('value="&quot;&lt;b&gt;"');
		expect(page).toMatch(/value="b" checked/);
	});

	test("a field in error says so to assistive technology and to the eye", () => {
		expect(page).toMatch(/aria-describedby="f-email-hint f-email-error" aria-invalid="true"/);
		expect(page).toContain("Not complete.</p>");
	});

	test("a limit is told, never cut", () => {
		expect(page).toContain("At most 20,000 characters.");
		expect(page).not.toContain("maxlength");
	});

	test("a ranking without a script carries one field for each option, the ranked first", () => {
		const names = [...page.matchAll(/name="(topics\.[^"]+)"/g)].map(([, name]) => name);
		expect(names).toEqual(["topics.b", "topics.a"]);
		expect(page).toMatch(/name="topics\.b"><option value="">Not ranked<\/option><option value="1" selected/);
	});
});

test("a text area keeps a first blank line", () => {
	expect(html(<TextArea lang="en" name="c" label="c" value={"\nsecond"} />)).toContain(">\n\nsecond</textarea>");
});

describe("a deadline", () => {
	const at = parseInstant("2007-07-05T16:00:00Z");
	const words = (lang: "en" | "fr" | "es", where: string, readerZone?: string) => {
		const { atSeat, elsewhere } = deadlineWords({ lang, at, seat: { zone: "Europe/Zurich", where }, readerZone });
		return [atSeat, elsewhere].join("|").replaceAll("\u00a0", " ");
	};

	test("is told at the seat and where the reader is", () => {
		expect(words("en", "in Geneva", "America/Havana")).toBe(
			"Thursday 5 July 2007, 18:00 in Geneva|12:00 where you are",
		);
		expect(words("fr", "à Genève", "America/Havana")).toBe(
			"jeudi 5 juillet 2007 à 18 h 00 à Genève|12 h 00 là où vous êtes",
		);
	});

	test("names the other day when it is another day there", () => {
		expect(words("es", "en Ginebra", "Asia/Tokyo")).toBe(
			"jueves 5 de julio de 2007, 18.00 horas en Ginebra|viernes 6 de julio, 01.00 horas donde usted se encuentra",
		);
	});

	test("is told once when the clocks agree", () => {
		expect(words("en", "in Geneva", "Africa/Tripoli")).toBe("Thursday 5 July 2007, 18:00 in Geneva|");
		expect(words("en", "in Geneva")).toBe("Thursday 5 July 2007, 18:00 in Geneva|");
	});

	test("carries the instant itself", () => {
		expect(html(<Deadline lang="en" at={at} seat={{ zone: "Europe/Zurich", where: "in Geneva" }} />)).toContain(
			'datetime="2007-07-05T16:00:00.000Z"',
		);
	});
});

test("a station's state is in words, and one is current", () => {
	const path = html(
		<Path
			lang="fr"
			label="2008"
			stations={[
				{ label: "Note", state: "done", href: "/n" },
				{ label: "Enquête", state: "here" },
				{ label: "Sujets", state: "skipped" },
			]}
		/>,
	);
	expect(path.match(/aria-current="step"/g)).toHaveLength(1);
	expect(path).toContain("(étape achevée)");
	expect(path).toContain("(étape sans objet)");
});

test("a comparison draws what it says", () => {
	const drawn = html(<Comparison lang="en" pair={{ a: "A", b: "B", preferA: 21, preferB: 38, neither: 4 }} />);
	expect(drawn).toContain('width="33.33%"');
	expect(drawn).toContain('x="39.68%"');
	expect(drawn).toContain('width="60.32%"');
	expect(drawn).not.toContain("style=");
});

test("sums stand to both sides of zero, with their signs, and as a table", () => {
	const bars = [
		{ label: "A", n: 30 },
		{ label: "B", n: -10 },
		{ label: "C", n: 0 },
	];
	const drawn = html(<SignedBars lang="en" sentence="Sums" bars={bars} first />);
	expect([...drawn.matchAll(/<rect x="([^"]+)" width="([^"]+)"/g)].map(([, x, width]) => [x, width])).toEqual([
		["50%", "50%"],
		["33.33%", "16.67%"],
		["50%", "0%"],
	]);
	expect(drawn).toContain('<span class="number">−10</span>');
	expect(drawn).toContain('<th scope="row">A</th><td class="number">+30</td>');
	expect(drawn).not.toContain("style=");
	expect(html(<SignedBars lang="en" sentence="Sums" bars={[{ label: "A", n: 0 }]} />)).not.toContain("NaN");
});

test("a hash is read in groups and copied whole", () => {
	expect(html(<Hash>0123456789abcdef01</Hash>).replace(/<[^>]+>/g, "")).toBe("0123456789abcdef01");
});

describe("a page", () => {
	const frame: Frame = {
		lang: "fr",
		path: "/surveys/s1",
		query: "?page=2",
		body: { name: "Organisation", short: "OIM" },
		reader: { name: "Haïti" },
		links: [{ href: "/fr/desk", label: "Mon bureau", current: true, awaits: 2 }],
		demo: { now: "jeudi 28 juin 2007", href: "/fr/demo" },
		assets: { style: "/assets/app.css", fonts: ["/assets/serif.woff2"], islands: { rank: "/assets/rank.js" } },
	};
	const page = html(
		<Page frame={frame} title="Enquête" islands={["rank"]} failed>
			<p>Texte</p>
		</Page>,
	);

	test("is a document in its language, with its title first", () => {
		expect(page).toMatch(/^<!doctype html><html lang="fr" dir="ltr">/);
		expect(page).toContain("<title>À corriger\u00a0: Enquête – OIM</title>");
		expect(page.match(/<h1>/g)).toHaveLength(1);
	});

	test("offers the other languages at the same place", () => {
		expect(page).toContain('href="/en/surveys/s1?page=2" lang="en" dir="ltr" hreflang="en"');
		expect(page).toContain('href="/es/surveys/s1?page=2" lang="es" dir="ltr" hreflang="es"');
	});

	test("says that it is a demonstration, and how much awaits the reader", () => {
		expect(page).toContain("L’horloge de cet organisme indique\u00a0: jeudi 28 juin 2007.");
		expect(page).toContain("2 éléments vous attendent");
	});

	test("holds no script or style of its own", () => {
		expect(page.match(/<script/g)).toHaveLength(1);
		expect(page).toContain('<script type="module" src="/assets/rank.js"></script>');
		expect(page).not.toMatch(/<style| style=| on\w+=/);
	});
});
