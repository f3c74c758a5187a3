import { expect, type Browser } from "@playwright/test";
import { done, house, send } from "./house";

export interface Made {
  readonly conferenceId: string;
  /** Report ids, in the order of the codes. */
  readonly reports: readonly string[];
}

const TITLES = [
  "Regular pathways that match skills and needs",
  "Fair recruitment along the whole journey",
  "Data for evidence-based policy",
];

/** One request makes 50 changes at most, and some commands make two. */
const MOST = 40;

/** A conference with a roundtable for each code, closing in two hours. */
export async function openConference(
  browser: Browser,
  codes: readonly string[],
  change: object = {},
): Promise<Made> {
  const organiser = await house(browser);
  const conferenceId = crypto.randomUUID();
  const usual = (await (await organiser.request.get("/api/templates/default")).json()) as object;
  const template = { ...usual, ...change };
  const reports = codes.map(() => crypto.randomUUID());
  const closingAt = new Date(Date.now() + 2 * 3_600_000).toISOString();
  const commands = [
    { type: "create-conference", name: "Marrakesh conference", place: "", template, closingAt },
    ...codes.map((code, i) => ({
      type: "add-roundtable",
      roundtable: { reportId: reports[i], code, title: TITLES[i % TITLES.length], place: "" },
    })),
  ];
  const path = `/api/conferences/${conferenceId}/commands`;
  for (let i = 0; i < commands.length; i += MOST)
    await done(
      send(organiser, "post", path, {
        commandId: crypto.randomUUID(),
        commands: commands.slice(i, i + MOST),
      }),
    );
  for (const report of reports)
    await expect
      .poll(async () => (await organiser.request.get(`/api/reports/${report}?atLeast=0`)).status())
      .toBe(200);
  return { conferenceId, reports };
}
