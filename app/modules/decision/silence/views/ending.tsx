import type { Kept } from "../../../../acts/index.ts";
import {
	Actions,
	Button,
	ConfirmForm,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	href,
	Page,
	Radios,
	SummaryList,
	TextArea,
	Trouble,
	typed,
	writtenIn,
} from "../../../../web/index.ts";
import { type Reach, ReachSummary } from "../../../consultation/index.ts";
import { inLanguage } from "../../../document/index.ts";
import { messages } from "../../messages/index.ts";
import type { SilenceSheet } from "../../queries.ts";
import { silenceHref } from "./silence.tsx";

interface Breaking {
	readonly frame: Frame;
	readonly sheet: SilenceSheet;
	readonly member: string;
	readonly of: string;
	readonly expires: string;
}

interface BreakPageProps extends Breaking {
	readonly submission: string;
	readonly form: FormRecord;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** Where a delegation breaks a silence: said once more what follows, and whether it is named. */
export const BreakSilencePage = (props: BreakPageProps) => {
	const { frame, sheet, member, of, expires, submission, form, errors, trouble } = props;
	const { lang } = frame;
	const { silence: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={fill(say.breakFor, { ofMember: of })}
			lead={say.breakLead}
			marginalia={expires}
			sections={[{ href: silenceHref(lang, sheet), label: say.title }]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={{ named: say.named, remarks: say.remarks }} />
			<Form action={href(lang, `/desk/${member}/silences/${sheet.silence.id}`)} submission={submission}>
				<Radios
					lang={lang}
					name="named"
					label={say.named}
					value={typed(form, "named") || "no"}
					error={errors.named}
					choices={(["no", "yes"] as const).map((value) => ({ value, label: say.namedChoices[value] }))}
				/>
				<TextArea
					lang={lang}
					name="remarks"
					label={say.remarks}
					value={typed(form, "remarks")}
					error={errors.remarks}
					optional
				/>
				<Actions>
					<Button kind="danger">{say.check.go}</Button>
					<Discard lang={lang} href={silenceHref(lang, sheet)} />
				</Actions>
			</Form>
		</Page>
	);
};

/** What all members will be told when the silence is broken so, and who will know which delegation broke it. */
export const CheckBreakingPage = ({ frame, sheet, member, of, expires, kept, reach }: CheckBreakingProps) => {
	const { lang } = frame;
	const { silence: say } = messages[lang];
	const named = typed(kept.form, "named") === "yes";
	return (
		<Page
			frame={frame}
			title={say.check.breaking}
			lead={`${say.check.lead} ${say.breakLead}`}
			marginalia={expires}
			sections={[{ href: silenceHref(lang, sheet), label: say.title }]}
		>
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.check.delegation, value: fill(say.breakFor, { ofMember: of }) },
					{ label: say.named, value: say.namedChoices[named ? "yes" : "no"] },
					{ label: say.remarks, value: typed(kept.form, "remarks") },
					{ label: say.check.told, value: named ? fill(say.check.brokenBy, { ofMember: of }) : say.check.broken },
				]}
			/>
			<h2>{say.check.whom}</h2>
			<ReachSummary lang={lang} reach={reach} />
			<ConfirmForm
				{...{ lang, kept }}
				kind="danger"
				action={href(lang, `/desk/${member}/silences/${sheet.silence.id}`)}
				label={say.breakSave}
			/>
		</Page>
	);
};

interface CheckBreakingProps extends Breaking {
	readonly kept: Kept;
	readonly reach: Reach;
}

interface CheckSuspensionProps extends Pick<CheckBreakingProps, "frame" | "sheet" | "kept" | "reach"> {
	readonly languages: readonly string[];
}

/** What all members will be told when the Chair suspends the procedure. */
export const CheckSuspensionPage = ({ frame, sheet, languages, kept, reach }: CheckSuspensionProps) => {
	const { lang } = frame;
	const { silence: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.check.suspending}
			lead={`${say.check.lead} ${say.check.suspendLead}`}
			sections={[{ href: silenceHref(lang, sheet), label: say.title }]}
		>
			<SummaryList
				lang={lang}
				rows={languages.map((tag) => ({
					label: inLanguage(say.reasons, tag, lang),
					value: <span {...writtenIn(tag)}>{typed(kept.form, `reasons.${tag}`)}</span>,
				}))}
			/>
			<h2>{say.check.whom}</h2>
			<ReachSummary lang={lang} reach={reach} />
			<ConfirmForm
				{...{ lang, kept }}
				kind="danger"
				action={silenceHref(lang, sheet, "/suspension")}
				label={say.suspend}
			/>
		</Page>
	);
};
