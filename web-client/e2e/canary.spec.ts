import { expect, test } from "./test";
import { send } from "./house";
import { bullet, CANARY, command, openTable, saved, seat, serverText, sit, write } from "./table";

test("words, names and what is refused go everywhere but into a log", async ({ browser }) => {
  const writer = await seat(browser, CANARY, "rapporteur");
  const report = await openTable(writer);
  await command(
    writer,
    report,
    bullet("b1", "challenges", `${CANARY} said`),
    { type: "tag-item", itemId: "b1", tag: { scheme: "free", value: CANARY } },
    { type: "comment-on-item", itemId: "b1", commentId: "c1", text: CANARY },
    { type: "assign-note-taker", person: { name: CANARY, affiliation: CANARY } },
  );
  await sit(writer, report);
  await write(writer.page, "b1");
  await writer.page.keyboard.type(` ${CANARY}`);
  await saved(writer.page);
  expect(await serverText(writer, report, "b1")).toBe(`${CANARY} said ${CANARY}`);
  for (const data of [[CANARY], { commandId: CANARY, commands: [{ type: CANARY }] }, { [CANARY]: CANARY }]) {
    const answer = await send(writer.context, "post", `/api/reports/${report}/commands`, data);
    expect(answer.status()).toBe(400);
  }
  expect((await writer.context.request.get(`/api/reports/${CANARY}`)).status()).toBe(404);
});
