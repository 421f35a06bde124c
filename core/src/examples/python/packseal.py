"""Asks PackSeal's command line from Python: one process for many packs, one JSON object a line each way.

    with PackSeal("packseal.jar", "--trust", "list.json", "--roots", "roots.json") as packseal:
        answer = packseal.assess("]d20109506000134352...")
        if answer["supply"] != "NO_OBJECTION": ...

Standard library alone, Python 3.8 or later. One object serves one thread.
"""

import json
import subprocess


class PackSeal:
    """A running `packseal assess`. Every scan gets an answer; a scan that cannot be read gets supply HOLD."""

    def __init__(self, jar, *options, java="java"):
        self._process = subprocess.Popen(
            [java, "-jar", jar, "assess", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self._count = 0

    def assess(self, scan, facts=None):
        """Returns the assessment of what a scanner sent (separators kept) and of the facts known, as a dict."""
        self._count += 1
        record = {"id": self._count, "scan": scan}
        if facts:
            record["facts"] = facts
        # ASCII alone goes out: a separator becomes \u001d, and no console encoding can change anything.
        self._process.stdin.write(json.dumps(record) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("packseal ended with exit status %s" % self._process.wait())
        answer = json.loads(line)
        if answer.get("id") != self._count:
            raise RuntimeError("Expected the answer to record %d, found %r." % (self._count, answer.get("id")))
        return answer

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
