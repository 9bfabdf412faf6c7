"""Answers every frame with itself, parsed and written again: `json` is what a host in Python would use."""
import json
import struct
import sys

source, sink = sys.stdin.buffer, sys.stdout.buffer
while len(head := source.read(4)) == 4:
    message = json.loads(source.read(struct.unpack("=I", head)[0]))
    text = json.dumps(message, separators=(",", ":"), ensure_ascii=False).encode()
    sink.write(struct.pack("=I", len(text)) + text)
    sink.flush()
