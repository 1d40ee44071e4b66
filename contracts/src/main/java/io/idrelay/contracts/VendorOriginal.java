package io.idrelay.contracts;

/**
 * What a vendor sent, byte for byte.
 *
 * @param mediaType as the vendor named it, for example {@code application/json}
 */
public record VendorOriginal(String mediaType, byte[] body) {

    @Override
    public String toString() {
        return "VendorOriginal[" + body.length + " bytes]";
    }
}
