# Builds what is missing or older than its sources.
standalone_jar=standalone/target/standalone-app.jar
cli_jar=cli/target/cli-app.jar
verifier_jar=verifier/target/roundtable-verifier.jar
modules="report-api proof verifier journal service-kit command-service query-service standalone cli"

maven() { mvn -B -q --no-transfer-progress "$@"; }

newer_than() { # FILE SOURCES...: whether a source is newer than the file, or the file isn't there
  local file=$1
  shift
  [ ! -e "$file" ] || [ -n "$(find "$@" -newer "$file" -type f -print -quit 2>/dev/null)" ]
}

install_npm() {
  need_node
  if newer_than web-client/node_modules/.package-lock.json web-client/package-lock.json; then
    echo "Fetching the web client's packages..."
    (cd web-client && npm ci --no-fund --no-audit --loglevel=error)
  fi
}

build_web() {
  if newer_than web-client/dist/index.html web-client/src web-client/public web-client/index.html web-client/package.json web-client/package-lock.json \
    web-client/tsconfig.json web-client/vite.config.ts docs/template.schema.json || newer_than web-client/dist/licences.txt scripts/licences.mjs; then
    install_npm
    echo "Building the web client..."
    (cd web-client && npm run --silent build)
    node scripts/licences.mjs web-client web-client/dist/licences.txt
  fi
}

java_sources() { for module in $modules; do echo "$module/src/main" "$module/pom.xml"; done; echo pom.xml; }

build_jars() {
  # shellcheck disable=SC2046
  if newer_than "$standalone_jar" web-client/dist sample $(java_sources) || newer_than "$cli_jar" sample $(java_sources); then
    need_maven
    echo "Building the services..."
    maven -DskipTests -Dspotless.check.skip=true package
    touch "$standalone_jar" "$cli_jar" "$verifier_jar"
  fi
}

# The verifier alone, which needs neither the web client nor the services.
build_verifier() {
  need_jdk
  if newer_than "$verifier_jar" proof/src/main proof/pom.xml verifier/src/main verifier/pom.xml pom.xml; then
    need_maven
    echo "Building the verifier..." >&2
    maven -DskipTests -Dspotless.check.skip=true -pl verifier -am package
    touch "$verifier_jar"
  fi
}

# A copy of a jar for this process alone, so that a later build doesn't pull it from under what runs. It is named after
# the process, which exec keeps: so the copies of those that have ended can go.
own_copy() { # JAR
  local copy pid
  mkdir -p "$root/.cache/run"
  for copy in "$root"/.cache/run/*.jar; do
    pid=${copy##*-}
    pid=${pid%.jar}
    if [ -e "$copy" ] && [ ! -d "/proc/$pid" ] && ! ps -p "$pid" >/dev/null 2>&1; then rm -f "$copy"; fi
  done
  copy=$root/.cache/run/$(basename "$1" .jar)-$$.jar
  cp "$root/$1" "$copy"
  echo "$copy"
}

build() {
  need_jdk
  build_web
  build_jars
}

format_sources() {
  need_jdk
  need_maven
  maven spotless:apply
  install_npm
  (cd web-client && npm run --silent format)
}
