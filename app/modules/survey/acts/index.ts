import type { AnyAct } from "../../../acts/index.ts";
import { retakeTexts } from "../choice/acts.ts";
import { settleEquality } from "../equality/acts.ts";
import { decline, takeBack } from "../request/acts.ts";
import { annul, requestAnnulment } from "./annul.ts";
import { close } from "./close.ts";
import { copy, reissue } from "./copy.ts";
import { correct, requestCorrigendum } from "./correct.ts";
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
	copy,
	correct,
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
	reissue,
	release,
	remind,
	removeOption,
	removeQuestion,
	requestAnnulment,
	requestCorrigendum,
	requestExtension,
	requestOpening,
	requestPublicity,
	retakeTexts,
	settleEquality,
	takeBack,
};

/** What officers do with a survey. Replies and paper replies have acts of their own beside them. */
export const surveyActs: readonly AnyAct[] = [
	prepare,
	copy,
	describe,
	putQuestion,
	removeQuestion,
	putOption,
	removeOption,
	moveQuestion,
	moveOption,
	retakeTexts,
	requestOpening,
	open,
	decline,
	takeBack,
	requestExtension,
	extend,
	requestAnnulment,
	annul,
	reissue,
	requestCorrigendum,
	correct,
	remind,
	close,
	settleEquality,
	release,
	requestPublicity,
	publish,
];
