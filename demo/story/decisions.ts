import { type Ctx, perform } from "../../app/acts/index.ts";
import { dateIn, plusMinutes } from "../../app/kit/calendar.ts";
import type { Instant } from "../../app/kit/clock.ts";
import { uiLangs } from "../../app/kit/languages.ts";
import { organNames } from "../../app/modules/membership/index.ts";
import { releasedOn } from "../../app/modules/survey/index.ts";
import { fill } from "../../app/web/index.ts";
import { type Material, material } from "../material.ts";
import { type Standing, titlesIn } from "../store.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./cast.ts";

const { dialogue: data, body } = material;

type Texts = Material["dialogue"]["decisions"]["theme"];

/** For the theme that the replies prefer, whichever that is; the other is kept for a later year. */
export async function decideTheme(ctx: Ctx, cast: Cast, at: Instant, { theme }: Standing): Promise<void> {
	const { selected, survey } = await preferred(ctx, theme.choice);
	const titles = await titlesIn(ctx.db, theme.choice);
	const [title] = selected.map((option) => titles.get(option));
	if (title === undefined) return;
	const fates = Object.fromEntries([...titles.keys()].map((option) => [option, "keptForLater"]));
	await decide(ctx, cast, at, {
		choice: theme.choice,
		survey,
		fates: { ...fates, ...Object.fromEntries(selected.map((option) => [option, "selected"])) },
		text: filled(data.decisions.theme, (lang) => ({ title: title[lang] })),
		deliberations: data.decisions.themeDeliberations,
	});
}

/** For the two topics that the replies prefer; the others are not selected. */
export async function decideTopics(ctx: Ctx, cast: Cast, at: Instant, { topics }: Standing): Promise<void> {
	if (topics.choice === null) return;
	const { selected, survey } = await preferred(ctx, topics.choice);
	const titles = await titlesIn(ctx.db, topics.choice);
	const [first, second] = selected.map((option) => titles.get(option));
	if (first === undefined || second === undefined) return;
	const fates = Object.fromEntries([...titles.keys()].map((option) => [option, "notSelected"]));
	await decide(ctx, cast, at, {
		choice: topics.choice,
		survey,
		fates: { ...fates, ...Object.fromEntries(selected.map((option) => [option, "selected"])) },
		text: filled(data.decisions.topics, (lang) => ({ first: first[lang], second: second[lang] })),
		deliberations: undefined,
	});
}

/** What the last released survey on a choice selects: nothing where replies were equal and nobody settled it. */
async function preferred({ db }: Ctx, choice: string): Promise<{ survey: string; selected: readonly string[] }> {
	const last = (await releasedOn(db, choice)).at(-1);
	return { survey: last?.survey ?? "", selected: last?.questions[0]?.selected ?? [] };
}

const filled = (texts: Texts, values: (lang: (typeof uiLangs)[number]) => Record<string, string>): Texts =>
	Object.fromEntries(uiLangs.map((lang) => [lang, fill(texts[lang], values(lang))])) as Texts;

interface Decided {
	readonly choice: string;
	readonly survey: string;
	readonly fates: object;
	readonly text: Texts;
	readonly deliberations: Texts | undefined;
}

/** Put by one officer, recorded by a second one. */
async function decide(
	ctx: Ctx,
	cast: Cast,
	at: Instant,
	{ choice, survey, fates, text, deliberations }: Decided,
): Promise<void> {
	const [council] = await organNames(ctx.db);
	const nothing = { bodies: {}, checked: [] };
	const input = {
		...{ choice, organ: council?.id, date: dateIn(at, body.zone), basis: { kind: "survey", id: survey } },
		...{ defers: false, fates, original: data.original, text: wording(text), reasons: nothing },
		deliberations: deliberations === undefined ? nothing : wording(deliberations),
	};
	const { decision } = await perform(ctx, actNamed("decision.requestRecording"), input, {
		actor: cast.staff("officer"),
		now: at,
	});
	await perform(
		ctx,
		actNamed("decision.record"),
		{ decision },
		{
			actor: cast.staff("approvingOfficer"),
			now: plusMinutes(at, 40),
		},
	);
}
