"""Verifies a BagIt bag, written from RFC 8493 alone. Prints what is wrong; exit code 1 if anything is."""
import hashlib
import os
import re
import sys
import unicodedata
from urllib.parse import unquote

bag = sys.argv[1]
faults = []


def content(path):
    with open(os.path.join(bag, path), "rb") as file:
        return file.read()


def text(path):
    try:
        return content(path).decode("utf-8")
    except UnicodeDecodeError:
        faults.append(f"{path}: not UTF-8")
        return ""


def manifest(path):
    """2.1.3: checksum, whitespace, path relative to the bag; CR, LF and % percent-encoded."""
    listed = {}
    for line in re.split(r"\r\n|\r|\n", text(path)):
        if line == "":
            continue
        entry = re.fullmatch(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)", line)
        if not entry:
            faults.append(f"{path}: no entry: {line!r}")
            continue
        name = re.sub("%(0[AaDd]|25)", lambda code: unquote(code[0]), entry[2])
        if name.startswith(("/", "~")) or ".." in name.split("/"):
            faults.append(f"{path}: leads out of the bag: {name}")
        elif name in listed:
            faults.append(f"{path}: twice: {name}")
        else:
            listed[name] = entry[1].lower()
    return listed


def check(path, listed):
    algorithm = re.fullmatch(r"(?:tag)?manifest-(\w+)\.txt", path)[1]
    for name, expected in listed.items():
        if not os.path.isfile(os.path.join(bag, name)):
            faults.append(f"{path}: missing: {name}")
        elif hashlib.new(algorithm, content(name)).hexdigest() != expected:
            faults.append(f"{path}: changed: {name}")


top = os.listdir(bag)
# 2.1.1
if "bagit.txt" not in top:
    faults.append("bagit.txt is missing")
elif not re.fullmatch(r"BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8(\r?\n)?", text("bagit.txt")):
    faults.append("bagit.txt is not what 2.1.1 says")
# 2.1.2, 3: every payload file in every manifest, every listed file there
payload = {
    os.path.relpath(os.path.join(folder, name), bag).replace(os.sep, "/")
    for folder, _, names in os.walk(os.path.join(bag, "data"))
    for name in names
}
manifests = sorted(name for name in top if re.fullmatch(r"manifest-\w+\.txt", name))
if not manifests:
    faults.append("no payload manifest")
for name in manifests:
    listed = manifest(name)
    check(name, listed)
    faults += [f"{name}: not listed: {path}" for path in sorted(payload - listed.keys())]
    faults += [f"{name}: no payload: {path}" for path in sorted(listed) if not path.startswith("data/")]
    normal = {}
    for path in listed:
        if normal.setdefault(unicodedata.normalize("NFC", path).casefold(), path) != path:
            faults.append(f"{name}: names that some file systems take for one (5.2): {path}")
# 2.2.1
for name in top:
    if re.fullmatch(r"tagmanifest-\w+\.txt", name):
        listed = manifest(name)
        check(name, listed)
        faults += [f"{name}: lists a tag manifest: {path}" for path in listed if path.startswith("tagmanifest-")]
# 2.2.2
if "bag-info.txt" in top:
    for line in text("bag-info.txt").splitlines():
        if not re.match(r"[^:\s][^:]*: |\s", line):
            faults.append(f"bag-info.txt: {line!r}")
        oxum = re.fullmatch(r"Payload-Oxum: (\d+)\.(\d+)", line)
        if oxum and (sum(len(content(path)) for path in payload), len(payload)) != (int(oxum[1]), int(oxum[2])):
            faults.append("bag-info.txt: Payload-Oxum is wrong")
# 2.2.3: complete only when everything has been fetched
if "fetch.txt" in top:
    for line in text("fetch.txt").splitlines():
        faults += [f"fetch.txt: not fetched: {line}" for part in line.split(None, 2)[2:] if part not in payload]
print("\n".join(faults))
sys.exit(1 if faults else 0)
