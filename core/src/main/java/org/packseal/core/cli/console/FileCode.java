package org.packseal.core.cli.console;

import java.util.EnumSet;
import java.util.Set;

/** What is wrong with a file or list; printed on standard error before the file's name. */
public enum FileCode {
    FILE_NOT_FOUND("there is no such file"),
    FILE_UNREADABLE("the file could not be read"),
    FILE_TOO_LARGE("the file is larger than the limit for its kind"),
    FILE_EXISTS("a file that would be written is already there"),
    FILE_UNWRITABLE("the file could not be written"),
    FILE_INVALID("the content is not what this kind of file must hold"),
    KEY_INVALID("not a key of the needed kind"),
    KEY_REFUSED("the key may not seal under the trust list; the reason follows as a code"),
    LIST_REFUSED("the trust list was refused; the reason follows as a code"),
    LIST_KEY_LEFT_OUT(
            "one key of the trust list cannot be used; a signed list is used without it, a new one not signed"),
    LIST_PINNED("the roots file names no list, so the first one accepted was pinned; another is refused"),
    HIGHEST_TIME_RESET("a later time of issue that was remembered is given up, because the roots are others"),
    HIGHEST_TIME_AHEAD(
            "a list dated far after this machine's clock was accepted before, so every list counts as out of date"),
    LIST_INCOMPLETE("the trust list was signed, and needs further signatures"),
    CHANGE_REFUSED("the change of roots was refused; the reason follows as a code"),
    CHANGE_INCOMPLETE("the change of roots was signed, and needs further signatures"),
    SIGNATURE_AWAITED("bytes were written out to be signed; call again when the signatures lie beside them"),
    STATEMENT_REFUSED("the statement was not signed; the reason follows as a code"),
    RECORD_REFUSED("the record or act of custody was not signed; the reason follows as a code"),
    RELEASE_REFUSED("the tables were not released; the reason follows as a code"),
    REPORT_PROBLEM("a line is no incident report and is not counted; the reason follows as a code"),
    HISTORY_PROBLEM("events of a file, or parts of them, could not be used; the reason follows as a code"),
    HISTORY_TOO_LARGE("the histories need more memory than the command may use"),
    OUTPUT_FAILED("standard output could not be written");

    /** What is reported and decides nothing. */
    private static final Set<FileCode> REPORTS = EnumSet.of(
            LIST_KEY_LEFT_OUT,
            LIST_PINNED,
            HIGHEST_TIME_RESET,
            HIGHEST_TIME_AHEAD,
            LIST_INCOMPLETE,
            CHANGE_INCOMPLETE,
            REPORT_PROBLEM,
            HISTORY_PROBLEM);

    private final String meaning;

    FileCode(String meaning) {
        this.meaning = meaning;
    }

    /** One English phrase, without full stop. */
    public String meaning() {
        return meaning;
    }

    /** Whether the command ends with exit status 2; otherwise the code is a report and decides nothing. */
    public boolean endsCommand() {
        return !REPORTS.contains(this);
    }
}
