import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { goTo } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
});

/** A decision of Ada's that Grace doubts, and is asked to go along with. */
async function asked(title: string) {
  const { api, reference } = await company.open({ title, door: "two_way", share: 80 });
  await grace.send("POST", `${api}/take-position`, {
    stance: "disagree",
    about: "bet",
    reason: "It floods in spring.",
  });
  const { api: people } = { api: `/api/v1/workspaces/${company.slug}` };
  const answer = await company.owner.context.request.get(people);
  const { members }: { members: { id: string; name: string }[] } = await answer.json();
  const person = members.find(({ name }) => name === "Grace Hopper")?.id;
  await company.owner.send("POST", `${api}/ask-to-commit`, { person });
  return { api, reference, person };
}

test("the ledger shows who was asked to go along and by when, and later both views and who was closer, with thanks", async () => {
  const { slug, owner } = company;
  await goTo(grace, `/${slug}/commitments`);
  await expect(grace.page.getByText("Nobody has been asked")).toBeVisible();
  await expectAccessible(grace.page);
  const { api, person } = await asked("Which pier first?");
  await grace.page.reload();
  const open = grace.page.getByRole("list", { name: "Open asks and offers" });
  await expect(open).toContainText("Ada Lovelace asked Grace Hopper to disagree and commit");
  await expect(open).toContainText("Not weighed yet");
  await expect(open).toContainText("due in");
  await expectAccessible(grace.page);

  await owner.send("POST", `${api}/weigh`, { person, note: "The quay is being raised in March." });
  await grace.send("POST", `${api}/forecast`, { probability: 20 });
  await owner.send("POST", `${api}/forecast`, { probability: 90 });
  await grace.send("POST", `${api}/commit`, {});
  await owner.send("POST", `${api}/decide`, { choice: { text: "North" } });
  await owner.send("POST", `${api}/review`, { verdict: "bad" });
  await grace.page.getByRole("navigation", { name: "Commitments shown" }).getByText("Past").click();
  const past = grace.page.getByRole("list", { name: "Past asks and offers" });
  await expect(past).toContainText("It floods in spring.");
  await expect(past).toContainText("The quay is being raised in March.");
  await expect(past).toContainText("Grace Hopper saw this one more clearly. Thank you");
  await expectAccessible(grace.page);
});
