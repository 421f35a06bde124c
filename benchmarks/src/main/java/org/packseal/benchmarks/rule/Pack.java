package org.packseal.benchmarks.rule;

/** The pack in Drools' memory: a new one makes every rule be looked at anew. Public because Drools compiles code against it. */
public final class Pack {}
