package org.packseal.core.cli;

/** Why a file or list could not be used; printed on standard error before the file's name. */
enum FileCode {
    FILE_NOT_FOUND("there is no such file"),
    FILE_UNREADABLE("the file could not be read"),
    FILE_TOO_LARGE("the file is larger than the limit for its kind"),
    FILE_EXISTS("a file that would be written is already there"),
    FILE_UNWRITABLE("the file could not be written"),
    FILE_INVALID("the content is not what this kind of file must hold"),
    KEY_INVALID("not a key of the needed kind"),
    KEY_REFUSED("the key may not seal under the trust list; the reason follows as a code"),
    LIST_REFUSED("the trust list was refused; the reason follows as a code"),
    LIST_KEY_LEFT_OUT("one key of the trust list cannot be used; the others are"),
    CHANGE_REFUSED("the change of roots was refused; the reason follows as a code"),
    CHANGE_INCOMPLETE("the change of roots was signed, and needs further signatures; exit status 0"),
    OUTPUT_FAILED("standard output could not be written");

    private final String meaning;

    FileCode(String meaning) {
        this.meaning = meaning;
    }

    /** One English phrase, without full stop. */
    String meaning() {
        return meaning;
    }
}
