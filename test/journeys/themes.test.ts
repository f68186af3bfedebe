import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { parseInstant } from "../../app/kit/clock.ts";
import { people } from "./cast.ts";
import { asked, type Text } from "./dialogue.ts";
import { inspect } from "./inspection.ts";
import { askForLink } from "./site.ts";
import { stageFor } from "./stage.ts";

// From two themes to the decision on one of them: consultations, wording that a delegation proposes, no agreement, the options
// circulated as modified, a survey, a silence that is broken. The Administration works in English, the Chair and Peru in Spanish,
// the Niger in French without scripts.
const stage = stageFor(parseInstant("2007-06-04T08:00:00.000Z"));
let officer: Page;
let approving: Page;
let chair: Page;
let niger: Page;
let peru: Page;

beforeAll(async () => {
	officer = await stage.person(people.officer);
	approving = await stage.person(people.approving);
	chair = await stage.person(people.chair);
	peru = await stage.person(people.peru);
	niger = await stage.stranger({ javaScriptEnabled: false });
});

const [gender, returning] = asked.theme.options;

const text = (en: string, fr: string, es: string): Text => ({ en, fr, es });

const rationale = text(
	"Nearly half of all migrants are women.",
	"Près de la moitié des migrants sont des femmes.",
	"Casi la mitad de los migrantes son mujeres.",
);
const modified = text(
	"About half of all migrants are women.",
	"La moitié environ des migrants sont des femmes.",
	"Alrededor de la mitad de los migrantes son mujeres.",
);
const decided = text(
	"The Council selects return migration as the theme of 2008.",
	"Le Conseil retient les migrations de retour comme thème de 2008.",
	"El Consejo elige la migración de retorno como tema de 2008.",
);

async function write(page: Page, field: string, words: Text): Promise<void> {
	for (const [lang, body] of Object.entries(words)) await page.fill(`[name="${field}.${lang}"]`, body);
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("link", { name }).first().click();
const main = (page: Page): Locator => page.locator("main");
const linkIn = (mail: string): string => /^http\S+$/m.exec(mail)?.[0] ?? "";

/** The paragraph by which a dossier’s rationale begins, in the translations of the document where the officer is. */
async function translate(words: Text): Promise<void> {
	for (const lang of ["fr", "es"] as const) {
		await officer
			.getByRole("link", { name: lang === "fr" ? "Translate into French" : "Translate into Spanish" })
			.click();
		await officer.locator(`li#e6 textarea[name="e6.${lang}"]`).fill(words[lang]);
		await press(officer, "Save the translation");
		await officer.getByText("Saved as version").waitFor();
	}
}

test("an officer begins the year and puts two themes forward, each with its dossier in three languages", async () => {
	await officer.goto("/en/office/dialogue/years/new");
	await officer.fill("input[name=year]", "2008");
	await write(officer, "title", asked.title);
	await press(officer, "Begin");
	for (const title of [gender, returning]) {
		await officer.waitForURL("**/office/dialogue/years/2008*");
		await follow(officer, "Put a theme forward");
		await write(officer, "title", title);
		await write(officer, "origin", text("By the membership.", "Par les membres.", "Por los miembros."));
		await press(officer, "Put it forward");
		await officer.getByRole("link", { name: title.en, exact: false }).first().click();
		await follow(officer, "Write");
		await follow(officer, "Add text here");
		await officer.fill("textarea[name=text]", rationale.en);
		await officer.fill("input[name=reason]", "Drafting");
		await press(officer, /^Add/);
		await officer.waitForURL(/writing/);
		await translate(rationale);
		await officer.goto("/en/office/dialogue/years/2008");
	}
	expect(await main(officer).textContent()).not.toContain("To be completed");
});

test("consultations are convened, and each delegation is invited in its language", async () => {
	await officer.goto("/en/years/2008/consultations");
	await follow(officer, "Convene informal consultations");
	await officer.fill("input[name=date]", "2007-06-14");
	await write(officer, "place", text("Room XII, 10:00", "Salle XII, 10 heures", "Sala XII, 10 horas"));
	await write(officer, "covers", text("Two themes.", "Deux thèmes.", "Dos temas."));
	await press(officer, "Continue to check");
	await officer.getByText("12 delegations").waitFor();
	await officer.locator("main form button").last().click();
	await officer.getByText("The round is recorded.").waitFor();
	const { mail } = stage.site;
	expect((await mail.mailTo(people.niger, /^Consultations informelles/)).lang).toBe("fr");
	expect((await mail.mailTo(people.peru, /^Consultas oficiosas|^Consultas informales/)).lang).toBe("es");
	expect((await mail.mailTo(people.kenya, /^Informal consultations/)).lang).toBe("en");
});

test("a delegation gives a view and proposes wording in French, without scripts", async () => {
	const { mail } = stage.site;
	await niger.goto(linkIn((await mail.mailTo(people.niger, /^Consultations informelles/)).text));
	await niger.goto(await askForLink(niger, mail, people.niger));
	await press(niger, "Se connecter");
	await follow(niger, "Donner un avis");
	await niger.check("input[name=position][value=couldSupport]");
	await niger.fill("textarea[name=remarks]", "Niamey nous instruira.");
	await press(niger, "Donner l’avis");
	await follow(niger, "Proposer une formulation");
	await niger.locator("main a[href$='/e6']").click();
	await niger.fill("textarea[name=body]", modified.fr);
	await niger.check("input[name=named]");
	await niger.locator("main form button").last().click();
	await niger.getByText("La présidence ne s’est pas encore prononcée").waitFor();
	await inspect(niger, "proposal");

	await peru.goto("/es/years/2008/consultations");
	await main(peru).locator("table a").first().click();
	const seen = await main(peru).textContent();
	expect(seen).toContain(rationale.es);
	expect(seen).not.toContain("Niamey");
	expect(seen).not.toContain("environ");
});

test("the Administration advises, the Chair marks it in Spanish, and the paper has a new version that names its author", async () => {
	await officer.goto("/en/years/2008/consultations");
	await officer.locator("main table a").first().click();
	await follow(officer, "Views and proposals received");
	await inspect(officer, "received");
	const proposal = await officer.locator("main a[href*='/proposals/']").first().getAttribute("href");
	await officer.goto(proposal ?? "");
	await officer.check("input[name=advice][value=reflected]");
	await officer.fill("textarea[name=body]", modified.en);
	await press(officer, "Give the advice");
	await chair.goto((proposal ?? "").replace(/^\/en/, "/es"));
	await chair.check("input[name=mark][value=reflected]");
	await chair.locator("main form button").last().click();
	await chair.getByText("Recogida").first().waitFor();

	await officer.goto("/en/office/dialogue/years/2008");
	await officer.getByText("To be completed in French and Spanish").waitFor();
	await follow(officer, gender.en);
	await translate(modified);
	await follow(officer, "Versions");
	await main(officer).getByText("Reflects a proposal by the Niger").locator("visible=true").first().waitFor();
});

test("the Chair states that there was no agreement; the options go to all as modified", async () => {
	stage.site.clock.moveTo(parseInstant("2007-06-14T14:00:00.000Z"));
	await chair.goto("/es/years/2008/consultations");
	await main(chair).locator("table a").first().click();
	await chair.locator("main a[href$='/outcome']").click();
	await chair.check("input[name=kind][value=notAgreed]");
	await press(chair, "Continuar");
	await write(
		chair,
		"statement",
		text("No agreement was reached.", "Aucun accord n’a été trouvé.", "No se llegó a un acuerdo."),
	);
	await press(chair, "Continuar para comprobar");
	await chair.locator("button[name=confirmed]").click();
	await chair.getByText("No hubo acuerdo.").waitFor();

	await officer.goto("/en/years/2008/consultations");
	await follow(officer, "Circulate the options as modified");
	await press(officer, "Circulate");
	await officer.waitForURL(/circulations/);
	await niger.goto(officer.url().replace("/en/", "/fr/"));
	expect(await main(niger).locator("ins").allTextContents()).toContain("La ");
});

test("a survey on the options as modified is opened after the days for remarks, and answered in French and Spanish", async () => {
	await officer.goto("/en/office/dialogue/years/2008");
	await follow(officer, "Prepare a survey on these themes");
	await officer.check("input[name=level][value=recorded]");
	await press(officer, "Begin the preparation");
	await officer.getByText("remarks may still be received until").waitFor();
	stage.site.clock.moveTo(parseInstant("2007-06-18T16:30:00.000Z"));
	await follow(officer, "Ask for the opening");
	await press(officer, "Ask for the opening");
	await officer.getByText("waits for a second officer").waitFor();
	await approving.goto("/en/office");
	await follow(approving, "Opening of a survey");
	await press(approving, "Open the survey");
	await approving.getByText("The survey is open").waitFor();

	await stage.site.mail.mailTo(people.niger, /invitée/);
	await answer(niger, "fr", ["Commencer", "Vérifier vos réponses", "Soumettre la réponse"]);
	await niger.getByRole("heading", { name: "Votre réponse a été reçue" }).waitFor();
	await answer(peru, "es", ["Comenzar", "Comprobar sus respuestas", "Presentar la respuesta"]);
	await peru.getByRole("heading", { name: "Su respuesta se ha recibido" }).waitFor();
});

/** A reply in favour of return, by the words of its three steps. */
async function answer(page: Page, lang: "fr" | "es", [begin, check, submit]: [string, string, string]): Promise<void> {
	await page.goto(`/${lang}/desk`);
	await follow(page, begin);
	await follow(page, begin);
	await page.getByLabel(returning[lang], { exact: true }).check();
	await press(page, check);
	await press(page, submit);
}

test("the result is released; a silence on it is broken in Spanish, and all are told alike", async () => {
	stage.site.clock.moveTo(parseInstant("2007-07-02T16:05:00.000Z"));
	await approving.goto("/en/office/surveys");
	await follow(approving, "Theme of the dialogue for 2008");
	await follow(approving, "Release the result");
	await press(approving, /[Rr]elease/);
	await approving.getByText("The result has been released to all delegations").waitFor();

	await officer.goto("/en/office/dialogue/years/2008");
	await follow(officer, "The organ’s decision");
	await officer.locator("main a[href$='/silence/new']").click();
	await officer.fill("input[name=expires]", "2007-07-06");
	await sayWhatBecomes();
	await officer.locator("main form button").last().click();
	await officer.waitForURL(/office\/decisions\/[^/]*$/);
	await approving.goto("/en/office");
	await follow(approving, "A silence procedure to be opened");
	await press(approving, "Open the silence procedure");
	await approving.getByText("running").first().waitFor();

	await peru.goto("/es/desk");
	await main(peru).locator("a[href*='/silences/']").first().click();
	await follow(peru, "Romper el silencio");
	await peru.fill("textarea[name=remarks]", "Lima aún no ha dado instrucciones.");
	await press(peru, "Continuar para comprobar");
	await peru.locator("main form button").last().click();
	await peru.getByText("Su delegación lo rompió.").waitFor();
	await niger.goto(peru.url().replace("/es/", "/fr/"));
	const told = await main(niger).textContent();
	expect(told).toContain("rompu");
	expect(told).not.toMatch(/Pérou|Peru|Lima|Vous avez/);
	await inspect(niger, "silence-broken");
});

/** Of the options, in a form about a decision: return is selected, in the decision’s words. */
async function sayWhatBecomes(): Promise<void> {
	await officer.getByRole("group", { name: gender.en }).getByLabel("Not selected").check();
	await officer.getByRole("group", { name: returning.en }).getByLabel("Selected", { exact: true }).check();
	await write(officer, "text", decided);
}

test("the organ decides on the basis of the survey, each delegation reads it in its language, and topics may be proposed", async () => {
	await officer.locator("main .actions a[href$='/new']").first().click();
	await officer.fill("input[name=date]", "2007-07-02");
	await officer.check("input[name=basis][value^=survey]");
	await officer.check("input[name=defers][value=no]");
	await sayWhatBecomes();
	await officer.locator("main form button").last().click();
	await officer.waitForURL(/office\/decisions\/[^/]*$/);
	await approving.goto("/en/office");
	await follow(approving, "A decision of the organ to be recorded");
	await press(approving, "Record the decision");
	await approving.getByRole("link", { name: /^Decision of/ }).waitFor();

	const told = await stage.site.mail.mailTo(people.niger, /^Décision/);
	expect(told.text).toContain(decided.fr);
	await niger.goto(linkIn(told.text));
	expect(await main(niger).textContent()).toContain(decided.fr);
	await niger.goto("/fr/years/2008/thread");
	await inspect(niger, "thread-of-themes");

	await officer.goto("/en/office/dialogue/years/2008");
	await press(officer, "Open the proposal of topics");
	await follow(officer, "Put a topic forward");
	await officer.getByRole("heading", { name: "Put a topic forward" }).waitFor();
});
