# Starts the product, and the verbs that speak to a running one.
# docs/adr/0009 says what the collector and the large pages are worth. Not every system knows these pages.
java_options=(-Daxoniq.update-checker.disabled=true --enable-native-access=ALL-UNNAMED
  -XX:+IgnoreUnrecognizedVMOptions -XX:+UseParallelGC -XX:+UseTransparentHugePages -XX:MaxTenuringThreshold=2)

start() {
  local port=8080 data=$root/data keys=${ROUNDTABLE_KEYS:-} rest=() jar
  while [ $# -gt 0 ]; do
    case "$1" in
      --port) port=${2:?--port needs a number}; shift 2 ;;
      --data) data=${2:?--data needs a folder}; shift 2 ;;
      --keys) keys=${2:?--keys needs a file}; shift 2 ;;
      --*) rest+=("$1"); shift ;;
      *) fail "There is no option '$1' here. './run help' lists them." ;;
    esac
  done
  [[ "$port" =~ ^[0-9]+$ ]] || fail "--port needs a number."
  build
  jar=$(own_copy "$standalone_jar")
  cd "$caller"
  exec "$(java_bin)" "${java_options[@]}" -jar "$jar" \
    "--server.port=$port" "--roundtable.data=$data" "--roundtable.keys=$keys" "${rest[@]}"
}

# The keystore is beside the data folder, unless somebody says where.
keys() {
  local data=$root/data keys=${ROUNDTABLE_KEYS:-} rest=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --data) data=${2:?--data needs a folder}; shift 2 ;;
      --keys) keys=${2:?--keys needs a file}; shift 2 ;;
      *) rest+=("$1"); shift ;;
    esac
  done
  build
  cd "$caller"
  exec "$(java_bin)" -cp "$root/journal/target/journal.jar" roundtable.journal.vault.KeysMain \
    "${rest[@]}" --keys "${keys:-${data%/}.keys}"
}

# Paths of files are the caller's.
client_verb() {
  local product client
  build
  product=$(own_copy "$standalone_jar")
  client=$(own_copy "$cli_jar")
  cd "$caller"
  exec "$(java_bin)" "${java_options[@]}" "-Droundtable.standalone.jar=$product" -jar "$client" "$@"
}

# Needs nothing of the product but this one jar: whoever doubts the product can take it elsewhere.
verify() {
  build_verifier
  cd "$caller"
  exec "$(java_bin)" -jar "$root/$verifier_jar" "$@"
}

vectors() {
  [ $# -gt 0 ] || fail "./run vectors needs one file or more."
  build
  cd "$caller"
  exec "$(java_bin)" -cp "$root/report-api/target/report-api.jar" roundtable.text.VectorCheck "$@"
}
