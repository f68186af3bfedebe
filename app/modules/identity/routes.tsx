import { Hono } from "hono";
import { type Ctx, type Env, perform } from "../../acts/index.ts";
import { newId } from "../../kit/ids.ts";
import { isUiLang } from "../../kit/languages.ts";
import { fieldErrors, href, readForm, typed } from "../../web/index.ts";
import { editPerson } from "./acts.ts";
import { asPerson } from "./model.ts";
import { officerRoutes } from "./role/routes.tsx";
import { askToSignIn, type SignInRoutes, signInRoutes } from "./sign-in/routes.tsx";
import { SettingsPage } from "./views.tsx";

interface IdentityRoutes extends SignInRoutes {
	/** The seat's time zone, which the membership knows. */
	readonly zoneOf: (ctx: Ctx) => Promise<string>;
}

/** The module's pages, to be mounted under `/:lang`. */
export function identityRoutes({ zoneOf, ...options }: IdentityRoutes): Hono<Env> {
	const app = new Hono<Env>();
	app.route("/", signInRoutes(options));
	app.route("/", officerRoutes(zoneOf));

	app.get("/my/settings", (c) => {
		const { reader, frame } = c.var;
		if (reader === null) return askToSignIn(c);
		const saved = c.req.query("saved") !== undefined;
		return c.html(<SettingsPage frame={frame} person={reader} submission={newId()} saved={saved} />);
	});

	app.post("/my/settings", async (c) => {
		const { reader, frame, ctx, lang, now } = c.var;
		if (reader === null) return askToSignIn(c);
		const form = await readForm(c);
		const input = { person: reader.person, language: typed(form, "language"), zone: typed(form, "zone") };
		const parsed = editPerson.input.safeParse(input);
		const submission = typed(form, "submission") || newId();
		if (!parsed.success) {
			const person = { ...reader, ...input };
			const errors = fieldErrors(lang, parsed.error, form);
			return c.html(
				<SettingsPage frame={frame} person={person} submission={submission} saved={false} errors={errors} />,
				422,
			);
		}
		await perform(ctx, editPerson, parsed.data, { actor: asPerson(reader), now, submission });
		return c.redirect(`${href(isUiLang(input.language) ? input.language : lang, "/my/settings")}?saved`, 303);
	});

	return app;
}
