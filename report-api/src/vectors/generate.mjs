// Writes the golden vectors of the text transformation, made by the library itself, as JSON lines:
//   node generate.mjs [SEED] [DIRECTORY]
// The same seed gives the same files. Positions and lengths are UTF-16 code units.
import {mkdirSync, writeFileSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {ChangeSet, Text} from "@codemirror/state"
import {rebaseUpdates} from "@codemirror/collab"

const seed = Number(process.argv[2] ?? 20250611)
const directory = process.argv[3] ?? fileURLToPath(new URL("../test/resources/vectors/", import.meta.url))

// What people type and what has broken editors: pairs, joiners, marks, both directions, every kind of break and blank.
const CHARACTERS = [
  ..."abcde", " ", " ", "\n", "\n", "\t", "\"", "\\", "/", "<", "&", "'", "\u0001", "\u001f", "\u007f", "\u00a0", "\u2028", "\u2029",
  "\ufeff", "\u200d", "\u0301", "\u00df", "e\u0301", "\u6771", "\u4eac", "\ud55c", "\u05d0", "\u0633", "\u202e", "\u0928\u093f",
  "\u{1f600}", "\u{1f44d}\u{1f3fd}", "\u{1f1f2}\u{1f1e6}", "\u{1f469}\u200d\u{1f4bb}", "\u{20bb7}", "\u{1d54f}",
]

/** A small generator of pseudo-random numbers (xorshift, 32 bits), so that a seed means the same everywhere. */
function randomness(start) {
  let state = start | 0 || 1
  const below = limit => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  return {below, chance: percent => below(100) < percent, pick: list => list[below(list.length)]}
}

const random = randomness(seed)
const times = (count, make) => Array.from({length: count}, make)
const someText = longest => times(random.below(longest + 1), () => random.pick(CHARACTERS)).join("")
const textOf = string => Text.of(string.split("\n"))

/** A position between two characters of the text. */
function boundary(string) {
  const at = random.below(string.length + 1)
  const unit = string.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}

function edit(string) {
  const [from, to] = [boundary(string), boundary(string)].sort((x, y) => x - y)
  if (random.chance(45)) return {from, to: from, insert: someText(3)}
  return {from, to, insert: random.chance(50) ? "" : someText(4)}
}

/** One edit, several at once, or several after one another made into one. */
function change(string) {
  if (random.chance(4)) return ChangeSet.empty(string.length)
  if (random.chance(60)) return ChangeSet.of(times(1 + random.below(3), () => edit(string)), string.length)
  let set = ChangeSet.empty(string.length)
  for (let left = 2 + random.below(4), text = string; left > 0; left--) {
    const next = ChangeSet.of(edit(text), text.length)
    set = set.compose(next)
    text = applied(next, text)
  }
  return set
}

/** A few positions taken from both changes, so that ties and overlaps are the rule and not the exception. */
function rival(set, string) {
  const edges = []
  set.iterChanges((from, to) => edges.push(from, to), true)
  if (!edges.length || random.chance(40)) return change(string)
  const edits = times(1 + random.below(2), () => {
    const [from, to] = [random.pick(edges), random.chance(50) ? random.pick(edges) : boundary(string)].sort((x, y) => x - y)
    return {from, to: random.chance(50) ? from : to, insert: random.chance(30) ? "" : someText(2)}
  })
  return ChangeSet.of(edits, string.length)
}

const applied = (set, string) => set.apply(textOf(string)).toString()

function changeSetCase() {
  const doc = someText(random.chance(20) ? 3 : 14)
  const a = change(doc)
  const b = rival(a, doc)
  const aAfter = a.map(b), aBefore = a.map(b, true), bAfter = b.map(a), bBefore = b.map(a, true)
  const result = applied(bAfter, applied(a, doc)), resultBFirst = applied(aAfter, applied(b, doc))
  if (result != applied(aBefore, applied(b, doc)) || resultBFirst != applied(bBefore, applied(a, doc)))
    throw new Error("the library's two ways differ")
  return {
    doc, a, b,
    a_map_b: aAfter, a_map_b_before: aBefore, b_map_a: bAfter, b_map_a_before: bBefore,
    a_compose_bprime: a.compose(bAfter), b_compose_aprime: b.compose(aBefore),
    a_invert: a.invert(textOf(doc)),
    result, result_b_first: resultBFirst,
  }
}

/** Over one logged update at a time: over all of them at once the library gives other results. */
const rebased = (updates, over) => over.reduce((left, logged) => rebaseUpdates(left, [logged]), updates)

function rebaseCase() {
  const doc = someText(10)
  const updates = []
  for (let left = 1 + random.below(4), text = doc; left > 0; left--) {
    const changes = change(text)
    updates.push({clientID: "me", changes})
    text = applied(changes, text)
  }
  let pending = updates, text = doc
  const over = []
  for (let left = random.below(6); left > 0; left--) {
    const own = pending.length > 0 && random.chance(35)
    const logged = own ? pending[0] : {clientID: random.pick(["p", "q"]), changes: change(text)}
    pending = rebaseUpdates(pending, [logged])
    text = applied(logged.changes, text)
    over.push(logged)
  }
  const left = rebased(updates, over)
  for (const {changes} of left) text = applied(changes, text)
  return {doc, over, updates, rebased: left.map(update => update.changes), text}
}

function write(name, count, make) {
  writeFileSync(`${directory}/${name}`, times(count, make).map(line => JSON.stringify(line) + "\n").join(""))
  console.log(`${name}: ${count} cases of seed ${seed}`)
}

mkdirSync(directory, {recursive: true})
write("changeset.jsonl", 600, changeSetCase)
write("rebase.jsonl", 300, rebaseCase)
