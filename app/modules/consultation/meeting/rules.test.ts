import { expect, test } from "vitest";
import { memberLike, niger } from "../../../../test/support/register.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { MemberName } from "../../membership/index.ts";
import { memberCalled } from "./rules.ts";

const named = ({ code, names }: typeof niger) => ({
	code,
	names: Object.entries(names).map(
		([lang, forms]) =>
			({
				...forms,
				formalArticle: "",
				article: "",
				sort: "",
				lang,
				from: "2000-01-01" as CalendarDate,
				until: null,
			}) as MemberName,
	),
});
const members = [named(niger), named(memberLike("CIV", "Côte d’Ivoire"))];

test.for([
	["Niger", "NER"],
	["níger", "NER"],
	["ner", "NER"],
	["République du Niger", "NER"],
	["cote d'ivoire", "CIV"],
	["  CÔTE  D’IVOIRE ", "CIV"],
	["Nigeria", undefined],
	["The Chair", undefined],
	["", undefined],
])("typed in haste, %s is %s", ([called, code]) => {
	expect(memberCalled(String(called), members)?.code).toBe(code);
});
