import {
	Actions,
	Button,
	capital,
	Form,
	fill,
	Notice,
	Radios,
	TextArea,
	TextField,
	typed,
} from "../../../../web/index.ts";
import { languageOf, Notation, WordsRedline } from "../../../document/index.ts";
import { Typed } from "../../circle/views.tsx";
import { messages } from "../messages/index.ts";
import { type Advice, treatments } from "../model.ts";
import { follows, nodeIn, unchanged } from "../rules.ts";
import type { ProposalPageProps } from "./page.tsx";
import { proposalHref } from "./place.tsx";

/** The Administration's advice as it stands, and for an officer the form by which it is given. */
export const AdviceSection = (page: ProposalPageProps & { readonly original: string }) => {
	const { frame, proposal, kept, original, may } = page;
	const { lang } = frame;
	const { advice: say } = messages[lang];
	const { advice } = proposal;
	const node = nodeIn(kept.document, proposal.element);
	const now = node?.text[original]?.body ?? "";
	return (
		<>
			<h2>{say.title}</h2>
			<p class="hint">{say.lead}</p>
			{advice === null ? (
				<p>{say.none}</p>
			) : (
				<>
					<p>
						<strong>{say.choices[advice.advice]}</strong>
					</p>
					{advice.note !== "" && <Typed text={advice.note} />}
					{advice.body !== null && (
						<>
							<h3>{say.wording}</h3>
							{advice.body === "" ? (
								<p>{say.deleted}</p>
							) : (
								<WordsRedline before={proposal.mark === null ? now : advice.body} after={advice.body} tag={original} />
							)}
						</>
					)}
					{proposal.mark === null &&
						advice.body !== null &&
						node !== undefined &&
						unchanged(node, original, advice) !== undefined && (
							<Notice kind="warning">
								<p>{say.stale}</p>
							</Notice>
						)}
				</>
			)}
			{may.advise && <AdviseForm {...page} now={now} />}
		</>
	);
};

const AdviseForm = (page: ProposalPageProps & { readonly original: string; readonly now: string }) => {
	const { frame, proposal, kept, original, now, gone, form, errors, submission } = page;
	const { lang } = frame;
	const { advice: say, page: words } = messages[lang];
	const { advice } = proposal;
	const revision = nodeIn(kept.document, proposal.element)?.text[original]?.revision ?? 0;
	const wording = proposal.lang === original && !proposal.deletes ? proposal.body : now;
	return (
		<Form action={proposalHref(lang, proposal.id, "/advice")} submission={submission()}>
			<input type="hidden" name="seen" value={revision} />
			<input type="hidden" name="after" value={advice?.number ?? 0} />
			<Radios
				lang={lang}
				name="advice"
				label={advice === null ? say.advice : say.again}
				value={form ? typed(form, "advice") : advice?.advice}
				error={errors.advice}
				choices={treatments.map((value) => ({ value, label: say.choices[value] }))}
			/>
			<TextArea
				lang={lang}
				name="note"
				label={say.note}
				value={form ? typed(form, "note") : (advice?.note ?? "")}
				error={errors.note}
				rows={3}
				optional
			/>
			{gone !== undefined ? (
				<p>{say.onlyNote}</p>
			) : (
				<>
					<h3>{words.asItStands}</h3>
					<WordsRedline before={now} after={now} tag={original} />
					<TextArea
						lang={lang}
						name="body"
						label={fill(say.body, { language: languageOf(original, lang) })}
						hint={proposal.deletes ? say.deletionHint : say.bodyHint}
						value={form ? typed(form, "body") : advice?.body || wording}
						error={errors.body}
						contentLang={original}
					/>
					<Notation lang={lang} />
				</>
			)}
			<Actions>
				<Button>{say.save}</Button>
			</Actions>
		</Form>
	);
};

/** The Chair's mark, or what the Chair stated as an approving officer records it. */
export const MarkForm = (page: ProposalPageProps & { readonly advice: Advice }) => {
	const { frame, proposal, advice, gone, asStated, form, errors, submission } = page;
	const { lang } = frame;
	const { mark: say, marks } = messages[lang];
	const offered = treatments.filter((value) => follows(value, advice, gone !== undefined) === undefined);
	return (
		<>
			<h2>{say.title}</h2>
			<Form action={proposalHref(lang, proposal.id, "/mark")} submission={submission()}>
				<input type="hidden" name="advice" value={advice.number} />
				{gone !== undefined && <input type="hidden" name="gone" value="yes" />}
				<Radios
					lang={lang}
					name="mark"
					label={say.mark}
					value={form ? typed(form, "mark") : undefined}
					error={errors.mark}
					choices={offered.map((value) => ({ value, label: capital(marks[value]) }))}
				/>
				{asStated && (
					<TextField
						lang={lang}
						name="chair"
						label={say.chair}
						hint={say.chairHint}
						value={form ? typed(form, "chair") : ""}
						error={errors.chair}
					/>
				)}
				<p class="hint">{say.saveLead}</p>
				<Actions>
					<Button>{say.save}</Button>
				</Actions>
			</Form>
		</>
	);
};
