package org.packseal.gs1.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packseal.gs1.form.ScanReader;
import org.packseal.gs1.review.NationalReview;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.ScanSettings;

/**
 * Texts that undoing a damage would give, each read once to see whether it is a faultless pack code. Nothing of it
 * reaches the scan but a suspicion. Mutable, one per kind of damage.
 */
final class Repairs {
    private final ScanSettings settings;
    private final List<String> texts = new ArrayList<>();
    private @Nullable ScanAssembly reading;

    Repairs(ScanSettings settings) {
        // As tolerant as the default, so that a repair is not refused for what the scanner adds; profiles ask later.
        this.settings = new ScanSettings(settings.clock(), false, settings.separators(), null);
    }

    /** Reads a repaired text, and returns whether it identifies a product without any problem. */
    boolean holds(String text) {
        if (texts.contains(text)) {
            return true;
        }
        ScanAssembly trial = new ScanAssembly(text, settings);
        ScanReader.read(trial);
        NationalReview.review(trial);
        if (!trial.namesProduct() || !trial.problems().isEmpty()) {
            return false;
        }
        texts.add(text);
        reading = trial;
        return true;
    }

    /** Whether any text held. */
    boolean any() {
        return !texts.isEmpty();
    }

    /** The reading if exactly one text held, else null. */
    @Nullable
    ScanAssembly unique() {
        return texts.size() == 1 ? reading : null;
    }
}
