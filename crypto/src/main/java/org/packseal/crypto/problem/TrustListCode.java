package org.packseal.crypto.problem;

/** Why a trust list is refused. The codes are stable. */
public enum TrustListCode {
    /** Longer, or with more keys, than a verifier reads. */
    TOO_LARGE,
    /** Nested deeper than the format. */
    NESTED_TOO_DEEP,
    /** Not the JSON it should be, a member missing or of the wrong type. */
    MALFORMED,
    /** A member is there twice. */
    DUPLICATE_MEMBER,
    /** A member that the format does not define. */
    UNKNOWN_MEMBER,
    /** A signature whose header is not exactly {@code alg}, {@code kid} and {@code typ}, or that cannot be one. */
    SIGNATURE_MALFORMED,
    /** Signed as something else: {@code typ} is not that of a trust list or a root change. */
    WRONG_TYPE,
    /** Another list, though perhaps under the same roots. */
    WRONG_LIST,
    /** A change of roots that does not follow from the one before, or lacks the old or the new threshold. */
    ROOT_CHAIN_BROKEN,
    /** The changes of roots in the list do not lead from the roots trusted here to the list's own. */
    ROOTS_NOT_REACHED,
    /** The list goes back to roots that were replaced. */
    ROOTS_ROLLED_BACK,
    /** Fewer distinct roots have signed than the threshold asks. */
    THRESHOLD_NOT_MET,
    /** Values that are no times, or an end before its beginning. */
    INVALID_TIME,
    /** A lower sequence number than that of a list already accepted: an old list is replayed. */
    ROLLBACK,
    /** Another list with the sequence number of one already accepted: an alarm, the roots contradict themselves. */
    FORK,
    /** The list does not follow the one already accepted: {@code prev} is not its hash. An alarm as {@link #FORK}. */
    PREVIOUS_MISMATCH,
    /** The list was issued more than 24 hours after the time that the verifier's clock shows. */
    CLOCK_BEHIND_LIST,
    /** The sequence number jumps by more than 1,000 under unchanged roots, at once or over lists that were not seen. */
    FAST_FORWARD,
    /** Signing only: an entry of the list is bad or collides; a verifier would leave it out. */
    UNUSABLE_KEYS,
    /** Signing only: a key that is to sign is no root. */
    NOT_A_ROOT,
    /** Signing only: a change of roots to the same roots. */
    ROOTS_UNCHANGED,
    /** Signing only: a signature made before does not hold, so the change of roots was altered on its way. */
    SIGNATURE_INVALID,
    /** Signing only: what a key held elsewhere answered is no signature by it. */
    SIGNATURE_REJECTED,
    /** What was accepted before cannot be read; without it no list can be judged. */
    STATE_UNREADABLE,
    /** What is accepted now could not be stored, so it is not used. */
    STATE_NOT_STORED
}
