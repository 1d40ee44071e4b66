package io.idrelay.vendor.spi;

/** A word of a vendor's vocabulary, made fit for metrics, logs and results. */
public final class VendorWord {
    private static final int LENGTH_MAX = 80;

    private VendorWord() {}

    /**
     * The word with everything that no vocabulary has taken out: what a vendor puts where a word
     * should be may be anything, also personal data. At most 80 letters, digits and {@code _.:-}.
     */
    public static String clean(String word) {
        String cut = word.length() > LENGTH_MAX ? word.substring(0, LENGTH_MAX) : word;
        return cut.replaceAll("[^A-Za-z0-9_.:-]", "?");
    }
}
