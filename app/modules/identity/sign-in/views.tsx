import type { Child } from "hono/jsx";
import {
	Actions,
	Button,
	Details,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	href,
	Page,
	TextField,
} from "../../../web/index.ts";
import { words } from "../messages/index.ts";
import type { Errand, Kept } from "./model.ts";

const Carried = ({ errand: { returnTo, kept } }: { errand: Errand }) => (
	<>
		{returnTo !== undefined && <input type="hidden" name="return" value={returnTo} />}
		{kept.length > 0 && <input type="hidden" name="kept" value={JSON.stringify(kept)} />}
	</>
);

/** Asks for the address. */
export const SignInPage = ({
	frame,
	errand,
	email,
	errors = {},
}: {
	frame: Frame;
	errand: Errand;
	email?: string;
	errors?: FieldErrors;
}) => {
	const { signIn } = words[frame.lang];
	const query = errand.returnTo === undefined ? "" : `?${new URLSearchParams({ return: errand.returnTo })}`;
	return (
		<Page
			frame={frame}
			title={signIn.title}
			lead={errand.kept.length > 0 ? signIn.keptLead : signIn.lead}
			failed={Object.keys(errors).length > 0}
		>
			<ErrorSummary lang={frame.lang} errors={errors} labels={{ email: signIn.email }} />
			<AskForMail frame={frame} errand={errand} email={email} error={errors.email} label={signIn.send} />
			{errand.kept.length === 0 && (
				<p>
					<a href={href(frame.lang, `/sign-in/code${query}`)}>{signIn.haveCode}</a>
				</p>
			)}
		</Page>
	);
};

const AskForMail = ({
	frame,
	errand,
	email,
	error,
	label,
}: {
	frame: Frame;
	errand: Errand;
	email?: string | undefined;
	error?: string | undefined;
	label: string;
}) => (
	<Form action={href(frame.lang, "/sign-in")}>
		<TextField
			lang={frame.lang}
			name="email"
			type="email"
			label={words[frame.lang].signIn.email}
			value={email}
			error={error}
			autocomplete="email"
		/>
		<Carried errand={errand} />
		<Actions>
			<Button>{label}</Button>
		</Actions>
	</Form>
);

/** Says that a mail is on its way if the address is registered, and takes the code. */
export const SentPage = ({ frame, errand, email }: { frame: Frame; errand: Errand; email: string }) => {
	const { sent, again } = words[frame.lang];
	return (
		<Page frame={frame} title={sent.title} lead={sent.lead(email)}>
			<TypeCode frame={frame} errand={errand} email={email} />
			<Details summary={sent.noMail}>
				<p>{sent.noMailText}</p>
				<Form action={href(frame.lang, "/sign-in")}>
					<input type="hidden" name="email" value={email} />
					<Carried errand={errand} />
					<Actions>
						<Button kind="quiet">{again.send}</Button>
					</Actions>
				</Form>
			</Details>
		</Page>
	);
};

const TypeCode = ({
	frame,
	errand,
	email,
	askEmail = false,
	errors = {},
}: {
	frame: Frame;
	errand: Errand;
	email: string;
	askEmail?: boolean;
	errors?: FieldErrors;
}) => {
	const { code, signIn } = words[frame.lang];
	return (
		<Form action={href(frame.lang, "/sign-in/code")}>
			{askEmail ? (
				<TextField
					lang={frame.lang}
					name="email"
					type="email"
					label={signIn.email}
					value={email}
					error={errors.email}
					autocomplete="email"
				/>
			) : (
				<input type="hidden" name="email" value={email} />
			)}
			<TextField
				lang={frame.lang}
				name="code"
				label={code.label}
				hint={code.hint}
				error={errors.code}
				autocomplete="one-time-code"
				inputmode="numeric"
			/>
			<Carried errand={errand} />
			<Actions>
				<Button>{code.enter}</Button>
			</Actions>
		</Form>
	);
};

/** Takes address and code, when the page that asked for the mail is no longer there or the code was refused. */
export const CodePage = ({
	frame,
	errand,
	email = "",
	errors = {},
}: {
	frame: Frame;
	errand: Errand;
	email?: string;
	errors?: FieldErrors;
}) => {
	const { code, again, signIn } = words[frame.lang];
	const failed = Object.keys(errors).length > 0;
	return (
		<Page frame={frame} title={code.title} failed={failed}>
			<ErrorSummary lang={frame.lang} errors={errors} labels={{ email: signIn.email, code: code.label }} />
			<TypeCode frame={frame} errand={errand} email={email} askEmail errors={errors} />
			{failed && email !== "" && (
				<Form action={href(frame.lang, "/sign-in")}>
					<input type="hidden" name="email" value={email} />
					<Carried errand={errand} />
					<Actions>
						<Button kind="quiet">{again.send}</Button>
					</Actions>
				</Form>
			)}
		</Page>
	);
};

/** Where a mailed link leads. Opening it spends nothing: mail gateways and previews open links before people do. */
export const LinkPage = ({ frame, errand, token }: { frame: Frame; errand: Errand; token: string }) => {
	const { link } = words[frame.lang];
	return (
		<Page frame={frame} title={link.title} lead={link.lead}>
			<Form action={href(frame.lang, "/sign-in/enter")}>
				<input type="hidden" name="token" value={token} />
				<Carried errand={errand} />
				<Actions>
					<Button>{link.enter}</Button>
				</Actions>
			</Form>
		</Page>
	);
};

/** Says why a link is not good, and offers another. */
export const LinkFailedPage = ({ frame, errand, reason }: { frame: Frame; errand: Errand; reason: Child }) => {
	const { link, again } = words[frame.lang];
	return (
		<Page frame={frame} title={link.failed} lead={reason}>
			<h2>{again.title}</h2>
			<AskForMail frame={frame} errand={errand} label={again.send} />
		</Page>
	);
};

/** After signing in again: the form that met the ended session, to be sent as it was. */
export const ResumePage = ({ frame, action, kept }: { frame: Frame; action: string; kept: Kept }) => {
	const { resume } = words[frame.lang];
	return (
		<Page frame={frame} title={resume.title} lead={resume.lead}>
			<Form action={action}>
				{kept.map(([name, value]) => (
					<input type="hidden" name={name} value={value} />
				))}
				<Actions>
					<Button>{resume.go}</Button>
				</Actions>
			</Form>
		</Page>
	);
};

export const SignOutPage = ({ frame }: { frame: Frame }) => {
	const { signOut } = words[frame.lang];
	return (
		<Page frame={frame} title={signOut.title} lead={signOut.lead}>
			<Form action={href(frame.lang, "/sign-out")}>
				<Actions>
					<Button>{signOut.leave}</Button>
				</Actions>
			</Form>
		</Page>
	);
};
