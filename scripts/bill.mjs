// Looks through bills of materials (CycloneDX, JSON) for what the product may not carry: bill.mjs BILL...
// A library needs one licence that lets it be passed on with a product under the Apache licence.
import { readFileSync } from "node:fs";

const ALLOWED = new Set([
  "Apache-2.0",
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "EPL-1.0",
  "EPL 1.0",
  "EPL-2.0",
  "MPL-2.0",
  "OFL-1.1",
  "CC0-1.0",
  "Unicode-3.0",
]);
/** What is carried under another licence, and why it may be. */
const KNOWN = new Map([
  ["io.github.openhtmltopdf/", "LGPL-2.1-or-later: used as it is, as jars that can be exchanged (ADR 13)"],
  ["de.bwaldvogel/", "BSD-3-Clause, whatever its metadata is taken for"],
  ["org.bouncycastle/bcprov-jdk18on", "Bouncy Castle Licence: the MIT licence by another name"],
  ["io.github.x-stream/mxparser", "Indiana University Extreme! Lab Software License: of the BSD kind"],
  ["xmlpull/xmlpull", "Public Domain"],
]);

function licencesOf({ licenses = [] }) {
  return licenses.flatMap(({ license, expression }) =>
    expression ? expression.replace(/[()]/g, "").split(/ OR /) : [license?.id ?? license?.name ?? ""],
  );
}

const nameOf = ({ group, name }) => (group ? `${group}/${name}` : name);
const isKnown = (component) => [...KNOWN.keys()].some((start) => nameOf(component).startsWith(start));

const bills = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const components = bills.flatMap((bill) => bill.components ?? []);
const foreign = components.filter(
  (component) => !isKnown(component) && !licencesOf(component).some((licence) => ALLOWED.has(licence)),
);
for (const component of foreign) {
  console.error(`${nameOf(component)} ${component.version}: ${licencesOf(component).join(", ") || "no licence named"}`);
}
if (bills.length === 0 || components.length === 0 || foreign.length > 0) {
  console.error(`${foreign.length} of ${components.length} libraries are under no licence that scripts/bill.mjs knows.`);
  process.exit(1);
}
console.log(`${components.length} libraries, each under a licence that lets it be passed on.`);
