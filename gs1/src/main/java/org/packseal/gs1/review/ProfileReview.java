package org.packseal.gs1.review;

import org.jspecify.annotations.Nullable;
import org.packseal.gs1.element.CryptoCode;
import org.packseal.gs1.national.NationalScheme;
import org.packseal.gs1.problem.ScanCode;
import org.packseal.gs1.problem.ScanForm;
import org.packseal.gs1.problem.ScanProfile;
import org.packseal.gs1.scan.PackElements;
import org.packseal.gs1.scan.ScanAssembly;
import org.packseal.gs1.scan.SymbologyIdentifier;

/**
 * What the caller's profile asks and the scan does not give. Findings are problems or warnings as the table says; in strict
 * mode all are warnings. A part that is there but faulty has its own problem and is not called missing too.
 */
final class ProfileReview {
    private final ScanAssembly scan;
    private final ScanProfile profile;

    private ProfileReview(ScanAssembly scan, ScanProfile profile) {
        this.scan = scan;
        this.profile = profile;
    }

    static void review(ScanAssembly scan) {
        ScanProfile profile = scan.settings().profile();
        if (profile == null) {
            noteCarrier(scan);
        } else if (scan.size() > 0 || scan.hasDraft()) {
            ProfileReview review = new ProfileReview(scan, profile);
            ProfileRequirement.of(profile).forEach(review::check);
        }
    }

    /** Without a profile: a serialised product in another AI symbol than the Data Matrix that most laws ask for. */
    private static void noteCarrier(ScanAssembly scan) {
        String symbology = scan.symbology();
        boolean other = symbology != null
                && scan.form() == ScanForm.SCAN_DATA
                && !symbology.equals(SymbologyIdentifier.GS1_DATA_MATRIX.text());
        if (other && scan.find(PackElements.GTIN) >= 0 && scan.find(PackElements.SERIAL) >= 0) {
            String sentence = "A serialised pack's data come from " + symbology + ", not from a GS1 DataMatrix.";
            scan.warning(
                    ScanCode.SYMBOLOGY_NOT_DATAMATRIX, null, carrierOffset(scan), SymbologyIdentifier.LENGTH, sentence);
        }
    }

    private static int carrierOffset(ScanAssembly scan) {
        return Math.max(0, scan.text().indexOf(']'));
    }

    private void check(ProfileRequirement requirement) {
        NationalScheme scheme = requirement.scheme();
        if (scheme != null) {
            if (!scan.national().containsKey(scheme) && !reported(ScanCode.NATIONAL_CHECK_DIGIT, null)) {
                missing(requirement, carrier(scheme), scheme + " number");
            }
            return;
        }
        ProfilePart part = requirement.part();
        if (part != null) {
            check(requirement, part);
        }
    }

    private void check(ProfileRequirement requirement, ProfilePart part) {
        String value = part.value(scan);
        String identifier = part.identifier(scan);
        if (value == null) {
            if (requirement.rule() == ProfileRequirement.Rule.REQUIRED && !reported(null, identifier)) {
                missing(requirement, identifier, "(" + identifier + ")");
            }
        } else if (!requirement.meets(value)) {
            if (part == ProfilePart.CARRIER) {
                otherCarrier(requirement, value);
            } else {
                wrongLength(requirement, identifier, value.length());
                dropCutCode(part);
            }
        }
    }

    private void otherCarrier(ProfileRequirement requirement, String symbology) {
        String sentence =
                profile.key() + " asks for another symbol than " + symbology + " (" + requirement.source() + ").";
        add(
                requirement,
                ScanCode.SYMBOLOGY_NOT_DATAMATRIX,
                null,
                carrierOffset(scan),
                SymbologyIdentifier.LENGTH,
                sentence);
    }

    /** A verification code of the wrong length was cut or has run into something else: it is not given out as one. */
    private void dropCutCode(ProfilePart part) {
        CryptoCode crypto = scan.crypto();
        if (part == ProfilePart.VERIFICATION_CODE && crypto != null) {
            scan.draft().crypto = CryptoCode.of(crypto.key(), null);
        }
    }

    private void wrongLength(ProfileRequirement requirement, @Nullable String identifier, int length) {
        int index = identifier == null ? -1 : scan.find(identifier);
        int offset = index < 0 ? scan.start() : scan.elementAt(index).offset();
        int span = index < 0 ? scan.end() - scan.start() : scan.elementAt(index).length();
        String bound = requirement.rule() == ProfileRequirement.Rule.LENGTH ? "exactly " : "at most ";
        String sentence = profile.key() + " asks for (" + identifier + ") of " + bound + requirement.length()
                + " characters, not " + length + ".";
        add(requirement, ScanCode.PROFILE_LENGTH, identifier, offset, span, sentence);
    }

    private void missing(ProfileRequirement requirement, @Nullable String identifier, String what) {
        String sentence = profile.key() + " asks for " + what + ", which is missing (" + requirement.source() + ").";
        add(requirement, ScanCode.MISSING_ELEMENT, identifier, scan.end(), 0, sentence);
    }

    /** Whether there is a problem with this code or at this identifier already. */
    private boolean reported(@Nullable ScanCode code, @Nullable String identifier) {
        return scan.problems().stream()
                .anyMatch(problem -> problem.code() == code || (identifier != null && identifier.equals(problem.ai())));
    }

    /** The element that states a national number where nothing else carries it. */
    private static @Nullable String carrier(NationalScheme scheme) {
        return switch (scheme) {
            case PZN -> "710";
            case CIP7, CIP13 -> "711";
            case CN -> "712";
            case ANVISA -> "713";
            case AIM -> "714";
            case NDC10, NDC11, NDC12 -> "715";
            case AIC -> "716";
            default -> null;
        };
    }

    private void add(
            ProfileRequirement requirement,
            ScanCode code,
            @Nullable String identifier,
            int offset,
            int length,
            String sentence) {
        if (requirement.problem() && !scan.settings().strict()) {
            scan.problem(code, identifier, offset, length, sentence);
        } else {
            scan.warning(code, identifier, offset, length, sentence);
        }
    }
}
