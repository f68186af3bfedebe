import type { Child } from "hono/jsx";
import type { UiLang } from "../../kit/languages.ts";
import { messages } from "../messages/index.ts";

export type ButtonKind = "primary" | "quiet" | "danger";

interface ButtonProps {
	/** One primary button on a page; `danger` cannot be undone. */
	kind?: ButtonKind;
	/** Sent with the form when this button is the one pressed. */
	name?: string;
	value?: string;
	/** Sends the same form elsewhere: "save as draft" beside "submit". */
	formaction?: string;
	children: Child;
}

export const Button = ({ kind = "primary", name, value, formaction, children }: ButtonProps) => (
	<button type="submit" class={`button ${kind}`} name={name} value={value} formaction={formaction}>
		{children}
	</button>
);

/** A link that begins something and changes nothing by itself. */
export const LinkButton = ({
	href,
	kind = "primary",
	children,
}: {
	href: string;
	kind?: ButtonKind;
	children: Child;
}) => (
	<a href={href} class={`button ${kind}`}>
		{children}
	</a>
);

/** Leaves a form without doing what it is for. */
export const Discard = ({ lang, href }: { lang: UiLang; href: string }) => (
	<LinkButton kind="quiet" href={href}>
		{messages[lang].discard}
	</LinkButton>
);

/** A row of buttons, the primary one first. */
export const Actions = ({ children }: { children: Child }) => <div class="actions">{children}</div>;
