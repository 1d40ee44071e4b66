package io.idrelay.process;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.platform.problems.Problems;
import java.util.function.Function;

/** Ids in a path: one that is not even formed like an id names nothing, which is 404. */
public final class PathIds {
    private PathIds() {}

    /** A dossier's id. */
    public static DossierId dossier(String text) {
        return id(text, DossierId::new, "dossier");
    }

    /** A process's id. */
    public static ProcessId process(String text) {
        return id(text, ProcessId::new, "process");
    }

    /** A vendor account's id. */
    public static VendorAccountId vendorAccount(String text) {
        return id(text, VendorAccountId::new, "vendor account");
    }

    private static <T> T id(String text, Function<String, T> parse, String noun) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound(noun);
        }
    }
}
