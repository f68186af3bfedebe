export { loadAssets } from "./assets.ts";
export { Bars, SignedBars } from "./components/bars.tsx";
export { Actions, Button, Discard, LinkButton } from "./components/button.tsx";
export { Checkbox, Checkboxes, Radios } from "./components/choices.tsx";
export { Comparison } from "./components/comparison.tsx";
export { Deadline, deadlineWords, type Place } from "./components/deadline.tsx";
export { Details } from "./components/details.tsx";
export { Empty } from "./components/empty.tsx";
export { ErrorSummary, type FieldErrors } from "./components/error-summary.tsx";
export { fieldId, Question } from "./components/field.tsx";
export { FileField } from "./components/file-field.tsx";
export { Form } from "./components/form.tsx";
export { Notice } from "./components/notice.tsx";
export { type Option, OptionCheckboxes, OptionRadios } from "./components/option-radios.tsx";
export { Page, type PageProps } from "./components/page.tsx";
export { Pager } from "./components/pager.tsx";
export { Path, type Station } from "./components/path.tsx";
export { placeField, RankList } from "./components/rank-list.tsx";
export { Hash, Receipt } from "./components/receipt.tsx";
export { type Choice, SelectField } from "./components/select-field.tsx";
export { State, type StateKind } from "./components/state.tsx";
export { Steps } from "./components/steps.tsx";
export { SummaryList, type SummaryRow } from "./components/summary-list.tsx";
export { Suppressed } from "./components/suppressed.tsx";
export { type Column, Table } from "./components/table.tsx";
export { type Task, TaskList } from "./components/task-list.tsx";
export { TextArea } from "./components/text-area.tsx";
export { TextField } from "./components/text-field.tsx";
export { Trouble } from "./components/trouble.tsx";
export {
	capital,
	colon,
	fill,
	formatAmount,
	formatChoice,
	formatDate,
	formatInstant,
	formatList,
	formatNumber,
	formatPercent,
	formatPeriod,
	formatSigned,
	minorDigits,
	type PluralForms,
	plural,
	quote,
} from "./format.ts";
export { type Assets, type Frame, href, type Link, type ReaderLink } from "./frame.ts";
export { clientAddress } from "./http/client-address.ts";
export { compress } from "./http/compress.ts";
export { ConfirmForm, KeptFields } from "./http/confirm-form.tsx";
export { errorPages, saidNo, wantsJson } from "./http/errors.tsx";
export { chosen, type FormRecord, fieldErrors, readForm, typed } from "./http/forms.ts";
export { langPrefix, languageRoot, languages, pathWithoutLang } from "./http/languages.ts";
export { webRefusals } from "./http/refusals.ts";
export { bodyLimits, security } from "./http/security.ts";
export { staticAssets } from "./http/static.ts";
export { writtenIn } from "./written.ts";
