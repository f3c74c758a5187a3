import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { emailOf, enter, PASSWORD, signOutBy } from "./house";
import { axe } from "./table";

/** A device of the browser's own that holds passkeys, and that its owner has unlocked. */
async function withDevice(page: Page): Promise<{ setVerified: (is: boolean) => Promise<void> }> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setVerified: async (isUserVerified) => {
      await browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
  };
}

const passkeys = (page: Page) => page.getByRole("region", { name: "Passkeys" });
const use = (page: Page) => page.getByRole("button", { name: "Sign in with a passkey" });

test("a passkey is added, signs in, and signs in no more once it is removed", async ({ browser }) => {
  const context = await browser.newContext();
  const name = `Keeper ${crypto.randomUUID().slice(0, 8)}`;
  await enter(browser, context, name, "reader");
  const page = await context.newPage();
  const device = await withDevice(page);
  await page.goto("/account");
  await expect(passkeys(page)).toContainText("You have no passkey yet.");
  expect(await axe(page)).toEqual([]);
  await passkeys(page).getByLabel("Name of a new passkey").fill("");
  await page.keyboard.press("Enter");
  await expect(passkeys(page).getByRole("alert")).toHaveText("Give the passkey a name.");
  await passkeys(page).getByLabel("Name of a new passkey").fill("My laptop");
  await page.keyboard.press("Enter");
  const row = passkeys(page).getByRole("listitem");
  await expect(row).toContainText("My laptop");
  await expect(row).toContainText("not used yet");
  await passkeys(page).getByRole("button", { name: "Add a passkey" }).press("Enter");
  await expect(passkeys(page).getByRole("alert")).toContainText("has a passkey of your account already");
  expect(await axe(page)).toEqual([]);

  await signOutBy(page);
  await page.goto("/sign-in");
  await device.setVerified(false);
  await use(page).press("Enter");
  await expect(page.getByRole("alert")).toContainText("Your device gave no passkey");
  expect(await axe(page)).toEqual([]);
  await device.setVerified(true);
  await use(page).press("Enter");
  await expect(page.getByRole("button", { name: new RegExp(`^${name}.*: account$`) })).toBeVisible();

  await page.goto("/account");
  await expect(row).toContainText("last used");
  await row.getByRole("button", { name: "Remove My laptop" }).press("Enter");
  await expect(row.getByRole("button", { name: "Remove it" })).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await row.getByRole("button", { name: "Keep it" }).press("Enter");
  await expect(row.getByRole("button", { name: "Remove My laptop" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(passkeys(page)).toContainText("You have no passkey yet.");
  await expect(passkeys(page).getByRole("heading")).toBeFocused();

  await signOutBy(page);
  await page.goto("/sign-in");
  await use(page).click();
  await expect(page.getByRole("alert")).toContainText("This passkey opens nothing here");
});

test("who signed in long ago gives the password again before one is added", async ({ browser }) => {
  const context = await browser.newContext();
  const name = `Sitter ${crypto.randomUUID().slice(0, 8)}`;
  await enter(browser, context, name, "reader");
  const page = await context.newPage();
  await withDevice(page);
  // The first question is answered as the server does after ten minutes.
  const refusal = { code: "proof-needed", detail: "Please give your password once more." };
  await page.route(
    "**/api/passkeys/options",
    (route) => route.fulfill({ status: 403, contentType: "application/problem+json", json: refusal }),
    { times: 1 },
  );
  await page.goto("/account");
  await passkeys(page).getByRole("button", { name: "Add a passkey" }).click();
  const password = passkeys(page).getByLabel("Your password", { exact: true });
  await expect(passkeys(page).getByRole("alert")).toContainText("password once more");
  expect(await axe(page)).toEqual([]);
  await password.fill("not the right one");
  await page.keyboard.press("Enter");
  await expect(passkeys(page).getByRole("alert")).toHaveText("This isn't your password.");
  await password.fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(passkeys(page).getByRole("listitem")).toHaveCount(1);
  await expect(password).toHaveCount(0);
});

test("who has no password signs in once more before one is added", async ({ browser }) => {
  const context = await browser.newContext();
  const name = `Guest ${crypto.randomUUID().slice(0, 8)}`;
  await enter(browser, context, name, "reader");
  const page = await context.newPage();
  await withDevice(page);
  // As the server answers whoever signs in by an identity provider only, after ten minutes.
  const refusal = { code: "proof-by-provider", detail: "Please sign in once more." };
  await page.route("**/api/passkeys/options", (route) =>
    route.fulfill({ status: 403, contentType: "application/problem+json", json: refusal }),
  );
  await page.goto("/account");
  await passkeys(page).getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys(page).getByRole("alert")).toContainText("sign in once more");
  await expect(passkeys(page).getByRole("link", { name: "Sign in once more" })).toHaveAttribute(
    "href",
    "/api/oidc/start?to=%2Faccount&anew=true",
  );
  await expect(passkeys(page).getByLabel("Your password", { exact: true })).toHaveCount(0);
  expect(await axe(page)).toEqual([]);
});

test("the pages stand in dark and on a phone, and where there are no passkeys nothing is offered", async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const name = `Phone ${crypto.randomUUID().slice(0, 8)}`;
  await enter(browser, context, name, "reader");
  const page = await context.newPage();
  await withDevice(page);
  await page.goto("/account?theme=dark");
  await passkeys(page).getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys(page).getByRole("listitem")).toHaveCount(1);
  await passkeys(page)
    .getByRole("button", { name: /^Remove/ })
    .click();
  expect(await axe(page)).toEqual([]);
  await signOutBy(page);
  await expect(use(page)).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await page.addInitScript(() => Reflect.deleteProperty(window, "PublicKeyCredential"));
  await page.reload();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(use(page)).toHaveCount(0);
  await page.getByLabel("E-mail").fill(emailOf(name));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: new RegExp(`^${name}.*: account$`) })).toBeVisible();
  await page.goto("/account");
  await expect(passkeys(page)).toContainText("This browser can’t add one");
});
