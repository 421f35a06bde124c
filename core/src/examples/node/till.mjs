// What a till for prescription packs does with each scan: reads lines from standard input, prints what to do. Usage: till.mjs PACKSEAL.JAR
import { createInterface } from 'node:readline';
import { PackSeal } from './packseal.mjs';

const packseal = new PackSeal(process.argv[2], ['--profile', 'EU-FMD']);
for await (const scan of createInterface({ input: process.stdin })) {
  const answer = await packseal.assess(scan, { 'identity.labelling': { value: 'MATCH', producer: 'PHARMACY' } });
  console.log(answer.supply ?? 'HOLD', answer.verdict ?? '-');
}
await packseal.close();
