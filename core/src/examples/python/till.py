"""What a till for prescription packs does with each scan: reads lines from standard input, prints what to do. Usage: till.py PACKSEAL.JAR"""

import sys

from packseal import PackSeal

with PackSeal(sys.argv[1], "--profile", "EU-FMD") as packseal:
    for line in sys.stdin:
        scan = line.rstrip("\r\n")
        answer = packseal.assess(scan, {"identity.labelling": {"value": "MATCH", "producer": "PHARMACY"}})
        print(answer.get("supply", "HOLD"), answer.get("verdict", "-"))
