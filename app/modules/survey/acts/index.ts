import type { AnyAct } from "../../../acts/index.ts";
import { settleEquality } from "../equality/acts.ts";
import { decline, takeBack } from "../request/acts.ts";
import { annul, requestAnnulment } from "./annul.ts";
import { close } from "./close.ts";
import { extend, requestExtension } from "./extend.ts";
import { open, requestOpening } from "./open.ts";
import {
	describe,
	moveOption,
	moveQuestion,
	prepare,
	putOption,
	putQuestion,
	removeOption,
	removeQuestion,
} from "./prepare.ts";
import { publish, requestPublicity } from "./publish.ts";
import { release } from "./release.ts";
import { remind } from "./remind.ts";

export {
	annul,
	close,
	decline,
	describe,
	extend,
	moveOption,
	moveQuestion,
	open,
	prepare,
	publish,
	putOption,
	putQuestion,
	release,
	remind,
	removeOption,
	removeQuestion,
	requestAnnulment,
	requestExtension,
	requestOpening,
	requestPublicity,
	settleEquality,
	takeBack,
};

/** What officers do with a survey. Replies and paper replies have acts of their own beside them. */
export const surveyActs: readonly AnyAct[] = [
	prepare,
	describe,
	putQuestion,
	removeQuestion,
	putOption,
	removeOption,
	moveQuestion,
	moveOption,
	requestOpening,
	open,
	decline,
	takeBack,
	requestExtension,
	extend,
	requestAnnulment,
	annul,
	remind,
	close,
	settleEquality,
	release,
	requestPublicity,
	publish,
];
