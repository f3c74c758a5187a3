# Every check and every test, in the order in which they fail fastest.
step() { printf '\n== %s\n' "$*"; }

need_chromium() {
  local found
  for found in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$found" ] && [ -x "$found" ]; then
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
    fail "The browser tests need Chromium: install Debian's chromium, or set CHROMIUM to one."
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
  step "Services: format, static analysis, unit, property and integration tests"
  mvn -B --no-transfer-progress verify
  touch "$standalone_jar" "$cli_jar"
  step "Text vectors of the project"
  vectors_own
  step "Browser tests"
  browser_tests
  step "All tests passed"
}

vectors_own() {
  "$(java_bin)" -cp report-api/target/report-api.jar roundtable.text.VectorCheck \
    report-api/src/test/resources/vectors/*.jsonl
}

# Starts the product on a free port and a temporary folder; sets product_pid, product_url, product_folder.
start_product() {
  product_folder=$(mktemp -d)
  "$(java_bin)" "${java_options[@]}" -jar "$standalone_jar" --server.port=0 "--roundtable.data=$product_folder" "$@" \
    >"$product_folder/out.log" 2>&1 &
  product_pid=$!
  trap stop_product EXIT
  until product_url=$(sed -n 's/^Roundtable is at //p' "$product_folder/out.log") && [ -n "$product_url" ]; do
    kill -0 "$product_pid" 2>/dev/null || { cat "$product_folder/out.log" >&2; fail "Roundtable did not start."; }
    sleep 0.2
  done
}

stop_product() {
  kill "$product_pid" 2>/dev/null && wait "$product_pid" 2>/dev/null || true
  rm -rf "$product_folder"
}

browser_tests() {
  start_product
  (cd web-client && ROUNDTABLE_URL=$product_url npm run --silent e2e)
  stop_product
}

test_on_mongod() {
  need_jdk
  need_maven
  build_web
  start_mongod
  step "Storage and whole-product tests on mongod ($("$mongod_binary" --version | head -n 1))"
  mvn -B --no-transfer-progress verify -Dgroups=mongod "-Droundtable.mongod=$mongod_uri"
  stop_mongod
}
