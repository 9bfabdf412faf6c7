// Answers every frame with itself, parsed and written again.
let kept = Buffer.alloc(0);
process.stdin.on('data', part => {
  kept = Buffer.concat([kept, part]);
  while (kept.length >= 4 && kept.length >= 4 + kept.readUInt32LE(0)) {
    const end = 4 + kept.readUInt32LE(0);
    const text = Buffer.from(JSON.stringify(JSON.parse(kept.subarray(4, end).toString())));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(text.length);
    process.stdout.write(Buffer.concat([head, text]));
    kept = kept.subarray(end);
  }
});
