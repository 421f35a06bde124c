package org.packseal.gs1.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.packseal.gs1.problem.SuspicionCode;
import org.packseal.gs1.scan.ConfiguredSeparators;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;

/** A text that is tried twice counts each time as it is asked for, whoever asks first. */
class RepairSearchTest {
    private static final ScanSettings SETTINGS = new ScanSettings(
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC), false, ConfiguredSeparators.NONE, null);
    /** Product, batch and expiry: three of the four elements of a medicine pack. */
    private static final String THREE = "]d20109506000134352" + "17280630" + "10LOT7";

    private final RepairSearch search = new RepairSearch(new ScanAssembly("x".repeat(THREE.length()), SETTINGS));

    @Test
    void read_ofThreeElements_isNoReadingWhereFourAreAsked_thoughItWasOneBefore() {
        assertThat(search.read(SuspicionCode.ADDED_CHARACTERS, THREE)).isNotNull();
        assertThat(search.read(SuspicionCode.LOST_CHARACTERS, THREE, 4)).isNull();
        assertThat(search.kind()).isEqualTo(SuspicionCode.ADDED_CHARACTERS);
    }

    @Test
    void read_ofThreeElements_isAReadingWhereLessIsAsked_thoughFourWereAskedBefore() {
        assertThat(search.read(SuspicionCode.LOST_CHARACTERS, THREE, 4)).isNull();
        assertThat(search.any()).isFalse();
        assertThat(search.read(SuspicionCode.ADDED_CHARACTERS, THREE)).isNotNull();
        assertThat(search.any()).isTrue();
    }

    @Test
    void read_ofAFaultyText_isNoReading_howeverOften() {
        String faulty = THREE.replace("4352", "4351");

        assertThat(search.read(SuspicionCode.ADDED_CHARACTERS, faulty, 4)).isNull();
        assertThat(search.read(SuspicionCode.ADDED_CHARACTERS, faulty)).isNull();
        assertThat(search.any()).isFalse();
    }
}
