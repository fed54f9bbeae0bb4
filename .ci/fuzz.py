"""Fuzzes a running house, see .ci/fuzz. The tool is forked from this process, which has read its libraries: reading them
for every service and role would cost more than most of the runs."""

import json
import os
import re
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

from schemathesis.cli import schemathesis

SECONDS = int(os.environ.get("FUZZ_SECONDS", 120))
SEED = os.environ.get("FUZZ_SEED", time.strftime("%j"))
SERVICES = os.environ.get(
    "FUZZ_SERVICES", "identity-service jobseeker-service employer-service notification-service gateway"
).split()
ROLES = os.environ.get(
    "FUZZ_ROLES", "coordinator officer employer citizen administrator station anonymous"
).split()
# At the gateway's usual address the documents of all services are joined: those are fuzzed where they are made.
DOCUMENTS = {"gateway": "/v3/api-docs/gateway"}
# The tool keeps one processor busy, what it asks another.
AT_ONCE = 2
# Until a run has read the document and asks its first question.
TO_BEGIN = 1
CHECKS = ",".join([
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance", "unsupported_method", "ignored_auth",
])
REPORTS = Path("target/fuzz")


def onehall(*words):
    return subprocess.run(["./onehall", *words], check=True, capture_output=True, text=True).stdout


def document(service, url):
    return url + DOCUMENTS.get(service, "/v3/api-docs")


def operations(service, url):
    with urllib.request.urlopen(document(service, url), timeout=60) as answer:
        described = json.load(answer)
    return [operation for path in described["paths"].values() for operation in path.values()]


def shares(urls):
    """The time is shared by what a role may call."""
    weights = {}
    for service in SERVICES:
        known = operations(service, urls[service])
        for role in ROLES:
            weights[service, role] = 1 + sum(role in operation.get("x-allowed", []) for operation in known)
    free = max(SECONDS * AT_ONCE - TO_BEGIN * len(weights), 0)
    return [(*whom, max(3, free * weight // sum(weights.values()))) for whom, weight in weights.items()]


def report(service, role):
    return REPORTS / f"{service}-{role}.txt"


def run(service, role, share, url, token):
    """In a process of its own, which this ends."""
    signal.alarm(share * 4 + 60)
    nothing, said = os.open(os.devnull, os.O_RDONLY), os.open(report(service, role), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for ours, theirs in ((nothing, 0), (said, 1), (said, 2)):
        os.dup2(ours, theirs)
    signed_in = ["--header", f"Authorization: Bearer {token}"] if token else []
    code = 1
    try:
        schemathesis(prog_name="schemathesis", args=[
            "run", document(service, url), "--url", url, *signed_in, "--checks", CHECKS,
            "--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--suppress-health-check", "all",
            "--warnings", "off", "--request-timeout", "20", "--generation-database", "none",
            "--seed", SEED, "--max-time", str(share), "--no-color",
        ])
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        os._exit(code)


def finish(running, failed):
    pid, status = os.wait()
    service, role, share = running.pop(pid)
    if status == 0:
        print(f"{service:<22} {role:<14} {share:3} s  ok", flush=True)
    else:
        print(f"{service:<22} {role:<14} {share:3} s  FAILED, see {report(service, role)}", flush=True)
        failed.append(report(service, role))


def main():
    REPORTS.mkdir(parents=True, exist_ok=True)
    urls = {part["name"]: part["url"] for part in json.loads(onehall("status", "--json"))["services"]}
    tokens = {role: onehall("token", role).split()[-1] for role in ROLES if role != "anonymous"}
    print(f"seed {SEED}, {SECONDS} s in all", flush=True)
    running, failed = {}, []
    for service, role, share in shares(urls):
        if len(running) == AT_ONCE:
            finish(running, failed)
        pid = os.fork()
        if pid == 0:
            run(service, role, share, urls[service], tokens.get(role))
        running[pid] = service, role, share
    while running:
        finish(running, failed)
    for told in failed:
        print(f"FAILED: {told.stem}")
        for part in re.findall(r"^=+ (?:FAILURES|ERRORS) =.*?^=+ SUMMARY =", told.read_text(), re.M | re.S):
            print("\n".join(line[:300] for line in part.splitlines()[:80]))
    raise SystemExit(1 if failed else 0)


main()
