package org.packseal.core.record;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packseal.core.fact.Evidence;
import org.packseal.core.fact.Fact;
import org.packseal.core.record.RecordPayload.Read;
import org.packseal.core.scan.ReadRepair;
import org.packseal.core.scan.ScanFacts;
import org.packseal.crypto.token.TokenCheck;
import org.packseal.crypto.token.TokenVerifier;
import org.packseal.crypto.trust.TrustList;
import org.packseal.gs1.PackIdentity;
import org.packseal.gs1.ParsedScan;
import org.packseal.gs1.ScanParser;
import org.packseal.gs1.problem.ScanProfile;

/** Reads a recorded scan again, with the settings and at the moment of the record. Immutable. */
final class ScanReplay {
    private final Read read;
    private final ParsedScan scan;
    private final @Nullable TokenCheck check;
    private final boolean damaged;

    ScanReplay(Read read, @Nullable TrustList list) {
        ScanParser parser = parser(read);
        this.read = read;
        this.scan = parser.parse(read.scan());
        if (list == null) {
            this.check = null;
            this.damaged = false;
            return;
        }
        TokenVerifier verifier = TokenVerifier.with(list).clock(Clock.fixed(read.listAt(), read.zone()));
        String token = read.token();
        TokenCheck checked = token == null ? verifier.check(scan) : verifier.check(scan, token);
        this.check = checked;
        this.damaged = scan.ok() && new ReadRepair(parser, verifier).provesDamage(scan, checked, token);
    }

    private static ScanParser parser(Read read) {
        ScanParser.Builder parser = ScanParser.builder().clock(Clock.fixed(read.at(), read.zone()));
        if (read.separator() != null) {
            parser.separator(read.separator());
        }
        if (read.profile() != null) {
            parser.profile(ScanProfile.valueOf(read.profile()));
        }
        return parser.build();
    }

    PackIdentity pack() {
        return scan.pack();
    }

    /** The token check, or null where the record has no trust list. */
    @Nullable
    TokenCheck check() {
        return check;
    }

    /** The facts that the library reads from the scan. */
    Set<Fact> facts(Evidence said) {
        return new LinkedHashSet<>(new ScanFacts(null, List.of(), read.at(), read.zone())
                .of(scan, check, damaged, said)
                .facts());
    }
}
