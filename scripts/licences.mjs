// Writes the licence texts of all packages that the web client's bundle may carry: licences.mjs WEB-CLIENT-FOLDER OUT.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, out] = process.argv.slice(2);
const packages = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
const carried = Object.entries(packages)
  .filter(([path, about]) => path !== "" && !about.dev && !about.devOptional && !about.optional)
  .sort(([one], [other]) => (one < other ? -1 : 1));

function textsOf(path) {
  return readdirSync(join(folder, path))
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, path, file), "utf8").trim());
}

const bare = [];
const chapters = carried.map(([path, { version, license }]) => {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const texts = textsOf(path);
  if (texts.length === 0) {
    bare.push(`${name} (${license})`);
  }
  return [`${name} ${version}: ${license ?? "see below"}`, ...texts].join("\n\n");
});
const rule = `\n\n${"-".repeat(78)}\n\n`;
writeFileSync(out, chapters.join(rule) + "\n");
console.log(`${chapters.length} packages' licences written${bare.length > 0 ? `; without a text of their own: ${bare.join(", ")}` : ""}`);
