import { Button, ErrorSummary, Form, fill, href, Page, Question, SelectField } from "../../../../web/index.ts";
import { messages } from "../../messages/index.ts";
import { nameOf } from "../../name/model.ts";
import type { Delegate } from "../model.ts";
import { type DelegationPageProps, FunctionField, labelsFor, NewcomerFields, RoleField } from "./fields.tsx";

interface PersonPageProps extends DelegationPageProps {
	delegate: Delegate;
}

/** One person's place: hand it over, change it, end it. */
export const PersonPage = (page: PersonPageProps) => {
	const { frame, base, member, people, delegate, managed, on, submission, errors = {}, typed = {} } = page;
	const { lang } = frame;
	const { people: words, roles } = messages[lang];
	const { person, name, role } = delegate;
	const own = href(lang, `${base}/${person}`);
	const colleagues = people.filter((other) => other.person !== person && managed.includes(other.role));
	const newcomer = <NewcomerFields lang={lang} typed={typed} errors={errors} language={member.language} />;
	return (
		<Page
			frame={frame}
			title={name}
			kicker={nameOf(member, lang, "short", on)}
			lead={[roles[role], delegate.function].filter((part) => part !== "").join(" – ")}
			sections={page.sections}
			failed={Object.keys(errors).length > 0}
		>
			<ErrorSummary lang={lang} errors={errors} labels={labelsFor(lang)} />
			<h2>{fill(words.handOverTitle, { name })}</h2>
			<p>{fill(words.handOverSay, { name, role: roles[role] })}</p>
			<Form action={`${own}/handover`} submission={submission}>
				{colleagues.length === 0 ? (
					newcomer
				) : (
					<>
						<SelectField
							lang={lang}
							name="colleague"
							label={words.colleague}
							hint={words.colleagueHint}
							choices={colleagues.map((other) => ({ value: other.person, label: other.name }))}
							value={typed.colleague}
							none={words.somebodyNew}
							optional
						/>
						<Question field={{ lang, name: "newcomer", label: words.somebodyNew, optional: true }}>{newcomer}</Question>
					</>
				)}
				<FunctionField lang={lang} value={typed.function} />
				<Button>{words.handOverButton}</Button>
			</Form>
			{managed.includes(role) && (
				<>
					<h2>{words.changeRole}</h2>
					<Form action={`${own}/role`} submission={submission}>
						<RoleField lang={lang} managed={managed} value={typed.role ?? role} error={errors.role} />
						<FunctionField lang={lang} value={typed.function ?? delegate.function} />
						<Button kind="quiet">{words.changeRole}</Button>
					</Form>
					<h2>{words.end}</h2>
					<p>{fill(words.endSay, { name })}</p>
					<Form action={`${own}/end`} submission={submission}>
						<Button kind="danger">{words.end}</Button>
					</Form>
				</>
			)}
		</Page>
	);
};
