import { editBody, foundBody } from "./body/acts.ts";
import { appointDelegate, changeDelegateRole, endDelegate, handOver, setClearance } from "./delegation/acts.ts";
import { importRegister } from "./import/acts.ts";
import { confirmChair, declineChair, endChair, enterChair } from "./organ/acts/chair.ts";
import { endSeat, seatOnOrgan } from "./organ/acts/seat.ts";
import { admitMember, changeClass, editMember, endMembership } from "./register/acts.ts";

export { type Body, type MemberClass, ofClass } from "./body/model.ts";
export { bodyOf, foundedBody } from "./body/queries.ts";
export { classesOf } from "./body/store.ts";
export type { ChairEntry } from "./chair/model.ts";
export { chairOf, waitingChairs } from "./chair/store.ts";
export { classSizesOn, departuresOf } from "./class/store.ts";
export { clearanceOf, delegatesOf, delegationsOf, placesOf } from "./delegation/store.ts";
export type { Correspondent } from "./letter/model.ts";
export { correspondentsOn, lastCorrespondents } from "./letter/store.ts";
export { groupName, seatOf } from "./messages/index.ts";
export { dateSchema, holdsOn } from "./model.ts";
export { type MemberName, nameOf, namesOf } from "./name/model.ts";
export { namesOn } from "./name/store.ts";
export { membersOfOrgan, organNames, organsOf, organsOn } from "./organ/store.ts";
export { refusals } from "./refusals.ts";
export { admissionSchema, type Group, type Member, type RegisteredMember } from "./register/model.ts";
export { hasMembers, memberOf, membersOn } from "./register/store.ts";
export { membershipRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { appointDelegate, changeClass, confirmChair, editBody, enterChair, foundBody, importRegister };

/** Everything that is done to the body, its register, organs and delegations. */
export const acts = [
	foundBody,
	editBody,
	importRegister,
	admitMember,
	editMember,
	changeClass,
	endMembership,
	seatOnOrgan,
	endSeat,
	enterChair,
	confirmChair,
	declineChair,
	endChair,
	appointDelegate,
	changeDelegateRole,
	endDelegate,
	handOver,
	setClearance,
];
