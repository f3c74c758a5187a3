# Starts the product, and the verbs that speak to a running one.
java_options=(-Daxoniq.update-checker.disabled=true --enable-native-access=ALL-UNNAMED)

start() {
  local port=8080 data=./data rest=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --port) port=${2:?--port needs a number}; shift 2 ;;
      --data) data=${2:?--data needs a folder}; shift 2 ;;
      --*) rest+=("$1"); shift ;;
      *) fail "There is no option '$1' here. './run help' lists them." ;;
    esac
  done
  [[ "$port" =~ ^[0-9]+$ ]] || fail "--port needs a number."
  build
  exec "$(java_bin)" "${java_options[@]}" -jar "$standalone_jar" \
    "--server.port=$port" "--roundtable.data=$data" "${rest[@]}"
}

client_verb() {
  build
  exec "$(java_bin)" "${java_options[@]}" "-Droundtable.standalone.jar=$standalone_jar" -jar "$cli_jar" "$@"
}

vectors() {
  [ $# -gt 0 ] || fail "./run vectors needs one file or more."
  build
  exec "$(java_bin)" -cp report-api/target/report-api.jar roundtable.text.VectorCheck "$@"
}
