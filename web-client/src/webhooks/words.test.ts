import { expect, test } from "vitest";
import type { ConferenceView } from "../home/conferences";
import type { Delivery, Notice, Office } from "./api";
import { fareOf, happened, headOf, placeOf } from "./words";

const notice = (section?: string): Notice => ({
  type: section === undefined ? "report-submitted" : "section-finalised",
  timestamp: "2026-05-04T09:00:00Z",
  data: { conferenceId: "c1", reportId: "r1", version: 4, ...(section === undefined ? {} : { section }) },
});
const delivery = (change: Partial<Delivery>): Delivery => ({
  ...{ id: "r1.4", state: "waiting", tries: 0, notice: notice() },
  ...change,
});
const office = (waiting: number, laidAside: number): Office => ({
  receiver: { name: "office", host: "office.example", waiting, laidAside },
  deliveries: { waiting: [], laidAside: [], taken: [] },
});
const conferences = [
  {
    id: "c1",
    template: { sections: [{ key: "challenges", title: "Challenges" }] },
    roundtables: [{ reportId: "r1", code: "1.1", title: "Pathways" }],
  },
] as unknown as readonly ConferenceView[];

test.each([
  [[office(0, 0)], "Nothing waits to be delivered"],
  [[office(1, 0)], "One message waits"],
  [[office(2, 0), office(1, 0)], "Three messages wait"],
  [[office(1, 1)], "One message was laid aside, one waits"],
  [[office(0, 2)], "Two messages were laid aside"],
])("how all is: %#", (offices, says) => expect(headOf(offices)).toBe(says));

test("a message says what happened, and where", () => {
  expect(happened(notice())).toBe("Report submitted");
  expect(placeOf(notice(), conferences)).toBe("1.1 Pathways");
  expect(placeOf(notice("challenges"), conferences)).toBe("1.1 Pathways, Challenges");
  expect(placeOf(notice("gone"), [])).toBe("report r1, gone");
});

test("a message says how it fares", () => {
  const now = new Date("2026-05-04T09:00:00Z");
  const says = (change: Partial<Delivery>): string => fareOf(delivery(change), now);
  expect(says({})).toBe("It is about to be sent.");
  expect(says({ outcome: "500" })).toBe("It is about to be sent.");
  expect(says({ tries: 1, outcome: "503", next: "2026-05-04T09:00:00Z" })).toBe(
    "Tried once: something failed on its side (503). Next try now.",
  );
  expect(says({ tries: 2, outcome: "silent", next: "2026-05-04T09:00:20Z" })).toMatch(
    /^Tried 2 times: it did not answer in time\. Next try at \d\d:00\.$/u,
  );
  expect(says({ state: "laid-aside", tries: 10, outcome: "302" })).toBe(
    "Tried 10 times, then laid aside: it pointed to another address (302), which is not followed.",
  );
  expect(says({ state: "laid-aside", tries: 1, outcome: "418" })).toBe(
    "Tried once, then laid aside: it did not take the message (418).",
  );
  expect(says({ state: "taken", tries: 1, outcome: "204" })).toBe("Taken at the first try.");
  expect(says({ state: "taken", tries: 3, outcome: "204" })).toBe("Taken after 3 tries.");
});
