import { describe, expect, test } from "vitest";
import { actorOn, leads, may, organises, roleFor, rolesOn, seesBoard, strongest } from "./roles";
import type { Held, Visitor } from "./types";

const REPORT = { id: "r1", conferenceId: "c1" };
const held = (
  role: Held["role"],
  conferenceId: string | null = null,
  reportId: string | null = null,
): Held => ({ role, conferenceId, reportId });
const sara = (...roles: readonly Held[]): Visitor => ({ id: "p1", name: "Sara", roles });

describe("a role on a report", () => {
  test("comes from the report, its conference and the whole installation", () => {
    const roles = [held("reader"), held("chair", "c1"), held("rapporteur", "c1", "r1")];
    expect(rolesOn(roles, "c1", "r1")).toEqual(["rapporteur", "chair", "reader"]);
  });

  test("does not come from elsewhere", () => {
    const roles = [held("rapporteur", "c1", "r2"), held("organiser", "c2"), held("note-taker", "c2", "r1")];
    expect(rolesOn(roles, "c1", "r1")).toEqual([]);
  });
});

describe("an actor", () => {
  test("is shown in the strongest role and may what any of them may", () => {
    const actor = actorOn(sara(held("organiser", "c1"), held("rapporteur", "c1", "r1")), REPORT);
    expect(actor.role).toBe("rapporteur");
    expect(may(actor, "write")).toBe(true);
    expect(may(actor, "list")).toBe(true);
    expect(roleFor(actor, "list")).toBe("organiser");
  });

  test("with a writing role elsewhere only reads here", () => {
    const actor = actorOn(sara(held("rapporteur", "c1", "r2"), held("reader", "c1")), REPORT);
    expect(may(actor, "write")).toBe(false);
    expect(may(actor, "comment")).toBe(false);
    expect(roleFor(actor, "restore")).toBe("reader");
  });
});

test("an organiser of one conference looks after no other, and not after all", () => {
  const visitor = sara(held("organiser", "c1"), held("reader"));
  expect(organises(visitor, "c1")).toBe(true);
  expect(organises(visitor, "c2")).toBe(false);
  expect(organises(visitor, null)).toBe(false);
  expect(organises(sara(held("organiser")), "c2")).toBe(true);
  expect(organises(sara(held("organiser", "c1", "r1")), "c1")).toBe(false);
  expect(strongest(visitor)).toBe("organiser");
});

test("the board is led by a chair or an organiser, and shown to an auditor", () => {
  for (const role of ["chair", "organiser"] as const) {
    expect(leads(sara(held(role, "c1")), "c1")).toBe(true);
    expect(seesBoard(sara(held(role, "c2")), "c1")).toBe(false);
  }
  expect(leads(sara(held("auditor")), "c1")).toBe(false);
  expect(seesBoard(sara(held("auditor")), "c1")).toBe(true);
  expect(seesBoard(sara(held("rapporteur"), held("reader", "c1"), held("chair", "c1", "r1")), "c1")).toBe(
    false,
  );
});
