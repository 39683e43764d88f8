"""Walks a register by docs/register.md alone ("Verifying"). Prints its head; fails at the first damage."""
import hashlib, json, pathlib, re, sys


def sha256(data):
    return hashlib.sha256(data).hexdigest()


register, sequence, held = None, 0, None
folder = pathlib.Path(sys.argv[1], "journal")
names = sorted(name for name in (f.name for f in folder.iterdir()) if re.fullmatch(r"journal-(?!000000)\d{6}\.ndjson", name))
for number, name in enumerate(names, 1):
    data = (folder / name).read_bytes()
    if number == len(names):
        data = data.rstrip(b"\0") or data
    assert name == f"journal-{number:06}.ndjson" and data.endswith(b"\n"), name
    for place, line in enumerate(data[:-1].split(b"\n")):
        body, fields = line[:-75], json.loads(line)
        assert line[-75:] == b',"hash":"%s"}' % sha256(body).encode(), f"{name}:{place + 1} was changed"
        if place == 0:
            if register is None:
                register, held = fields["register"], sha256(b"comodato-journal:" + fields["register"].encode())
            due = (register, number, sequence)
            assert (fields["register"], fields["segment"], fields["after"]) == due, f"{name} is out of place"
        assert body.endswith(b',"prev":"%s"' % held.encode()), f"{name}:{place + 1} does not follow"
        if place > 0:
            assert fields["seq"] == sequence + 1, f"{name}:{place + 1} is not the next"
            sequence, held = fields["seq"], fields["hash"]
print(json.dumps({"sequence": sequence, "hash": held}))
