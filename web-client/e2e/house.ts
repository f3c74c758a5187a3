import type { APIResponse, Browser, BrowserContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Role } from "../src/report/types";

/** Everybody's here. */
export const PASSWORD = "a quiet harbour at night";
export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(" ", ".")}@e2e.example`;

export interface Place {
  readonly conferenceId: string | null;
  readonly reportId: string | null;
}
const EVERYWHERE: Place = { conferenceId: null, reportId: null };

type Method = "post" | "delete";

/** A request as the page sends it: with the token that its cookie holds. */
export async function send(
  context: BrowserContext,
  method: Method,
  path: string,
  data: object = {},
): Promise<APIResponse> {
  const token = async (): Promise<string | undefined> =>
    (await context.cookies()).find((c) => c.name === "XSRF-TOKEN")?.value;
  if ((await token()) === undefined) await context.request.get("/api/session");
  const headers = { "X-XSRF-TOKEN": (await token()) ?? "" };
  return context.request[method](path, method === "post" ? { data, headers } : { headers });
}

export async function done(answer: APIResponse | Promise<APIResponse>): Promise<APIResponse> {
  const given = await answer;
  expect(given.ok(), `${given.url()}: ${await given.text()}`).toBe(true);
  return given;
}

let organiser: Promise<BrowserContext> | undefined;
/** Name -> roles in all of Roundtable that were given here. */
const known = new Map<string, Set<Role>>();
const HOUSE = "The House";

/** Whoever set this Roundtable up, with the link that it printed; the next run signs in. */
export function house(browser: Browser): Promise<BrowserContext> {
  organiser ??= (async () => {
    const context = await browser.newContext();
    context.on("close", () => (organiser = undefined));
    const account = { email: emailOf(HOUSE), password: PASSWORD };
    const token = (process.env["ROUNDTABLE_FIRST_LINK"] ?? "").split("#")[1];
    const joined = token && (await send(context, "post", "/api/join", { token, name: HOUSE, ...account }));
    if (!joined || !joined.ok()) await done(send(context, "post", "/api/session", account));
    return context;
  })();
  return organiser;
}

/** A link with which somebody takes a seat. */
export async function invitation(
  browser: Browser,
  role: Role,
  place: Place = EVERYWHERE,
  to: { readonly email?: string; readonly name?: string } = {},
): Promise<string> {
  const context = await house(browser);
  const answer = await done(send(context, "post", "/api/invitations", { role, ...place, ...to }));
  return ((await answer.json()) as { readonly link: string }).link;
}

/** Signs somebody in who has this role in all of Roundtable; enrols them where they are new. */
export async function enter(
  browser: Browser,
  context: BrowserContext,
  name: string,
  role?: Role,
): Promise<void> {
  const roles = await rolesOf(browser, name);
  const account = { email: emailOf(name), password: PASSWORD };
  if (roles.size > 0) await done(send(context, "post", "/api/session", account));
  if (role === undefined || roles.has(role)) return;
  const token = (await invitation(browser, role)).split("#")[1];
  const body = roles.size > 0 ? { token } : { token, name, ...account };
  await done(send(context, "post", "/api/join", body));
  roles.add(role);
}

/** What an earlier run left is found once. */
async function rolesOf(browser: Browser, name: string): Promise<Set<Role>> {
  if (known.size === 0) {
    const { people } = (await (await (await house(browser)).request.get("/api/people")).json()) as {
      readonly people: readonly {
        readonly name: string;
        readonly roles: readonly { readonly role: Role }[];
      }[];
    };
    for (const person of people) known.set(person.name, new Set(person.roles.map((r) => r.role)));
  }
  const roles = known.get(name) ?? new Set<Role>();
  known.set(name, roles);
  return roles;
}

/** Takes the form of the sign-in page. */
export async function signInBy(page: Page, name: string): Promise<void> {
  await page.getByLabel("E-mail").fill(emailOf(name));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function signOutBy(page: Page): Promise<void> {
  await page.getByRole("button", { name: /: account$/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
}
