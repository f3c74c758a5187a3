# Finds a JDK and the other tools, and says what is missing.
oldest_jdk=21

fail() { echo "$*" >&2; exit 2; }

# The feature release of the JDK in $1, or nothing where there is none.
jdk_release() {
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

# Exports JAVA_HOME: the one that is set where it will do, else the newest that is found beside it.
need_jdk() {
  local home release best=0 best_home=""
  if [ -n "${JAVA_HOME:-}" ]; then
    release=$(jdk_release "$JAVA_HOME")
    [ "${release:-0}" -ge "$oldest_jdk" ] && return 0
  fi
  local on_path=""
  command -v javac >/dev/null && on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  for home in "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] || continue
    release=$(jdk_release "$home")
    if [ "${release:-0}" -ge "$oldest_jdk" ] && [ "$release" -gt "$best" ]; then
      best=$release best_home=$home
    fi
  done
  [ -n "$best_home" ] || fail "Roundtable needs a JDK $oldest_jdk or later. Install one, for example Debian's openjdk-21-jdk-headless or Temurin 25, or set JAVA_HOME."
  export JAVA_HOME=$best_home
}

need_maven() {
  command -v mvn >/dev/null || fail "Building Roundtable needs Maven 3.8 or later: install Debian's maven."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || fail "Building the web client needs Node.js 20.19 or later with npm: install them first."
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22 ? 0 : 1)' \
    || fail "Building the web client needs Node.js 20.19, 22.12 or later; this is $(node --version)."
}

java_bin() { echo "$JAVA_HOME/bin/java"; }
