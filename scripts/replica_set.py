"""Makes the mongod on a port a replica set of one and waits until it is primary. Speaks OP_MSG; needs nothing else."""
import socket
import struct
import sys
import time


def bson(doc):
    out = b""
    for key, value in doc.items():
        name = key.encode() + b"\0"
        if isinstance(value, dict):
            out += b"\x03" + name + bson(value)
        elif isinstance(value, list):
            out += b"\x04" + name + bson({str(i): v for i, v in enumerate(value)})
        elif isinstance(value, int):
            out += b"\x10" + name + struct.pack("<i", value)
        else:
            text = value.encode() + b"\0"
            out += b"\x02" + name + struct.pack("<i", len(text)) + text
    return struct.pack("<i", len(out) + 5) + out + b"\0"


def ask(port, command):
    body = struct.pack("<I", 0) + b"\0" + bson({**command, "$db": "admin"})
    with socket.create_connection(("127.0.0.1", port), 5) as link:
        link.sendall(struct.pack("<iiii", 16 + len(body), 1, 0, 2013) + body)
        answer = b""
        while len(answer) < 4 or len(answer) < struct.unpack("<i", answer[:4])[0]:
            part = link.recv(65536)
            if not part:
                raise OSError("mongod hung up")
            answer += part
        return answer


def main(port, name):
    deadline = time.time() + 60
    initiated = False
    while time.time() < deadline:
        try:
            if not initiated:
                ask(port, {"replSetInitiate": {"_id": name, "members": [{"_id": 0, "host": f"127.0.0.1:{port}"}]}})
                initiated = True
            if b"isWritablePrimary\0\x01" in ask(port, {"hello": 1}):
                return 0
        except OSError:
            pass
        time.sleep(0.1)
    print("mongod did not become primary within a minute", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
