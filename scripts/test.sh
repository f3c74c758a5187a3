# Every check and every test, in the order in which they fail fastest.
step() { printf '\n== %s\n' "$*"; }

need_chromium() {
  local found
  if [ -n "${CHROMIUM:-}" ] && ! [ -x "$CHROMIUM" ]; then
    fail "CHROMIUM is set to $CHROMIUM, where there is no program: set it to a Chromium, or unset it to have one looked for."
  fi
  for found in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$found" ] && [ -x "$found" ]; then
      "$found" --version >/dev/null 2>&1 || fail "The browser tests need Chromium, and $found doesn't run here: '$found --version' says why."
      export CHROMIUM=$found
      return
    fi
  done
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
      || fail "Chromium could not be installed: install Debian's chromium, or set CHROMIUM to one."
    export CHROMIUM=/usr/bin/chromium
  else
    fail "The browser tests need Chromium, which isn't installed and can only be installed as root: install Debian's chromium, or set CHROMIUM to one."
  fi
}

run_tests() {
  case "${1:-}" in
    "") test_all ;;
    --mongod) test_on_mongod ;;
    *) fail "There is no option '$1' of './run test'." ;;
  esac
}

test_all() {
  need_jdk
  need_maven
  install_npm
  need_chromium
  step "Web client: types, lint, format"
  (cd web-client && npm run --silent check)
  step "Web client: unit tests"
  (cd web-client && npm test --silent)
  step "Web client: build"
  build_web
  grep -q "^@codemirror/state " web-client/dist/licences.txt || fail "The bundle lacks the licences of what it carries."
  step "Compose file"
  check_compose
  step "Services: format, static analysis, unit, property and integration tests"
  mvn -B --no-transfer-progress verify
  touch "$standalone_jar" "$cli_jar" "$verifier_jar"
  step "Licences of what the product carries"
  licences_carried
  step "Text vectors of the project"
  vectors_own
  step "What is forgotten is gone"
  forget_check
  step "Browser tests"
  browser_tests
  step "Silent logs"
  silent_logs "$product_log"
  step "All tests passed"
}

# Tests write this word as texts, names and nonsense; whatever logged it would have logged what a person wrote.
canary=quetzalcoatl

# All that the tests and the products of theirs said, and the logs given.
silent_logs() {
  local told log logs=("$@") nothing
  nothing=$(mktemp)
  printf 'This line says %s.\n' "${canary^}" >"$nothing"
  [ -n "$(shows_canary "$nothing")" ] || fail "The search for the word that no log may show doesn't find it."
  rm "$nothing"
  for log in "${logs[@]}"; do
    [ -s "$log" ] || fail "There is no log $log to look through."
  done
  compgen -G 'standalone/target/surefire-reports/*.xml' >/dev/null || fail "There are no test reports to look through."
  told=$(shows_canary "${logs[@]}" ./*/target/surefire-reports)
  [ -z "$told" ] || fail "A word that a test wrote is in: $told"
  echo "No log shows what the tests wrote."
}

shows_canary() { grep -rIil --include='*' -e "$canary" "$@" || true; }

# The services' tests hold the file against the modules, the Dockerfiles and the proxy, whether or not Docker is here.
check_compose() {
  if docker compose version >/dev/null 2>&1; then
    docker compose -f docker-compose.yml config -q
    echo "docker compose config: well-formed. ComposeFileTest checks below what it refers to."
  elif command -v docker-compose >/dev/null; then
    docker-compose -f docker-compose.yml config -q
    echo "docker-compose config: well-formed. ComposeFileTest checks below what it refers to."
  else
    echo "No docker compose here, so its own check did not run; ComposeFileTest checks the file's structure below."
  fi
}

licences_carried() {
  local page=.cache/page-bom.json
  mkdir -p .cache
  (cd web-client && npm run --silent sbom) >"$page"
  node scripts/bill.mjs standalone/target/bom.json "$page"
}

vectors_own() {
  "$(java_bin)" -cp report-api/target/report-api.jar roundtable.text.VectorCheck \
    report-api/src/test/resources/vectors/*.jsonl
}

forget_check() {
  "$(java_bin)" "${java_options[@]}" "-Droundtable.standalone.jar=$root/$standalone_jar" -jar "$cli_jar" forget-check
}

# Starts the product on a free port and a temporary folder; sets product_pid, product_url, product_link, product_folder. Its log stays.
product_log=.cache/product.log
longest_start_seconds=180

start_product() {
  local end=$((SECONDS + longest_start_seconds))
  product_folder=$(mktemp -d)
  mkdir -p "$(dirname "$product_log")"
  : >"$product_log" # an earlier product's address must not be taken for this one's
  "$(java_bin)" "${java_options[@]}" -jar "$standalone_jar" --server.port=0 "--roundtable.data=$product_folder" "$@" \
    >"$product_log" 2>&1 &
  product_pid=$!
  trap stop_product EXIT
  until product_url=$(sed -n 's/^Roundtable is at //p' "$product_log") && [ -n "$product_url" ]; do
    if ! kill -0 "$product_pid" 2>/dev/null; then
      tail -n 50 "$product_log" >&2
      fail "Roundtable did not start; its log is $product_log."
    fi
    if [ "$SECONDS" -ge "$end" ]; then
      tail -n 50 "$product_log" >&2
      fail "Roundtable did not start within $longest_start_seconds s; its log is $product_log."
    fi
    sleep 0.2
  done
  product_link=$(sed -n 's/^Set Roundtable up at \(\S*\) .*/\1/p' "$product_log")
}

stop_product() {
  kill "$product_pid" 2>/dev/null && wait "$product_pid" 2>/dev/null || true
  rm -rf "$product_folder" "$product_folder.keys" "$product_folder.keys.lock"
}

browser_tests() {
  local hook=$(free_port)
  start_product "--roundtable.webhooks.receivers[0].name=secretariat" \
    "--roundtable.webhooks.receivers[0].address=http://127.0.0.1:$hook/hook?key=hidden" \
    "--roundtable.webhooks.receivers[0].secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" \
    --roundtable.webhooks.first-pause=2s --roundtable.webhooks.longest-pause=4s --roundtable.webhooks.tries=1000
  (cd web-client && ROUNDTABLE_URL=$product_url ROUNDTABLE_FIRST_LINK=$product_link ROUNDTABLE_HOOK=$hook \
    npm run --silent e2e)
  stop_product
}

# On which nobody listens yet: a test does.
free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

test_on_mongod() {
  need_jdk
  need_maven
  build_web
  start_mongod
  step "Storage and whole-product tests on mongod ($("$mongod_binary" --version | head -n 1))"
  mvn -B --no-transfer-progress verify -Dgroups=mongod "-Droundtable.mongod=$mongod_uri"
  stop_mongod
  step "Silent logs"
  silent_logs
}
