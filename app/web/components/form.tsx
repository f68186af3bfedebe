import type { Child } from "hono/jsx";
import type { UiLang } from "../../kit/languages.ts";
import { messages } from "../messages/index.ts";

interface FormProps {
	action: string;
	/** The version of what is edited, as the reader saw it: a stale one is answered by 409 and both texts. */
	version?: string | number | undefined;
	/** One-use: the same submission sent twice gets the same answer. */
	submission?: string | undefined;
	/** Set when the form sends files. */
	upload?: boolean;
	/**
	 * Keeps the draft while it is written, where the page names the `autosave` island. `owner` tells whose draft it is (person
	 * and delegation), so that a text kept in a shared browser is never put before anybody else.
	 */
	autosave?: { lang: UiLang; owner: string } | undefined;
	children: Child;
}

/** Validation is the server's, in the reader's language; hence `novalidate`. */
export const Form = ({ action, version, submission, upload, autosave, children }: FormProps) => (
	<form
		class="form"
		method="post"
		action={action}
		enctype={upload === true ? "multipart/form-data" : undefined}
		novalidate
		data-autosave={autosave && JSON.stringify({ ...messages[autosave.lang].autosave, owner: autosave.owner })}
	>
		{version !== undefined && <input type="hidden" name="version" value={version} />}
		{submission !== undefined && <input type="hidden" name="submission" value={submission} />}
		{children}
		{autosave && <p class="saved" role="status" />}
	</form>
);
