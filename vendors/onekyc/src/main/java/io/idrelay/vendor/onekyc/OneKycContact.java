package io.idrelay.vendor.onekyc;

import io.idrelay.vendor.onekyc.wire.InitiateFlow.AdditionalDetails;
import io.idrelay.vendor.onekyc.wire.InitiateFlow.DataVerification;
import io.idrelay.vendor.onekyc.wire.InitiateFlow.Verified;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.Applicant.VerifiedContact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses the contact that OneKYC is told: it wants one that the merchant has verified. The phone
 * number comes first, as in the vendor's own guide.
 */
sealed interface OneKycContact {
    /** What OneKYC may be told. */
    record Chosen(AdditionalDetails details) implements OneKycContact {}

    /** What the merchant has to bring first. */
    record Missing(List<String> fields, String rule) implements OneKycContact {}

    /** Indonesian, 11 to 15 digits with the country code, as the initiate-flow API wants it. */
    Pattern PHONE = Pattern.compile("\\+?(62[0-9]{9,13})");

    Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}\\.[^@\\s.]{1,63}");

    static OneKycContact choose(Applicant person, Optional<String> locale) {
        Optional<VerifiedContact> phone = person.phone().filter(VerifiedContact::verified);
        Optional<VerifiedContact> email = person.email().filter(VerifiedContact::verified);
        if (phone.isPresent() && PHONE.matcher(phone.get().value()).matches()) {
            return phone(phone.get(), locale(locale));
        }
        if (email.isPresent() && EMAIL.matcher(email.get().value()).matches()) {
            return email(email.get(), locale(locale));
        }
        return missing(person, phone, email);
    }

    private static OneKycContact phone(VerifiedContact phone, String locale) {
        String digits = phone.value().startsWith("+") ? phone.value().substring(1) : phone.value();
        return new Chosen(
                new AdditionalDetails(
                        digits, null, locale, new DataVerification(proof(phone), null)));
    }

    private static OneKycContact email(VerifiedContact email, String locale) {
        return new Chosen(
                new AdditionalDetails(
                        null, email.value(), locale, new DataVerification(null, proof(email))));
    }

    private static Verified proof(VerifiedContact contact) {
        return new Verified(true, contact.verificationReference().orElseThrow());
    }

    private static OneKycContact missing(
            Applicant person, Optional<VerifiedContact> phone, Optional<VerifiedContact> email) {
        if (phone.isPresent()) {
            return new Missing(
                    List.of("contact.phone.value"), "an Indonesian number, +62 and 9 to 13 digits");
        }
        if (email.isPresent()) {
            return new Missing(List.of("contact.email.value"), "an e-mail address");
        }
        if (person.phone().isPresent()) {
            return new Missing(List.of("contact.phone.verification"), "verified by the merchant");
        }
        if (person.email().isPresent()) {
            return new Missing(List.of("contact.email.verification"), "verified by the merchant");
        }
        return new Missing(
                List.of("contact.phone", "contact.email"), "one of them, verified by the merchant");
    }

    /** OneKYC speaks two languages; its default is Indonesian. */
    private static String locale(Optional<String> tag) {
        return tag.filter(t -> !t.toLowerCase(Locale.ROOT).startsWith("id")).isPresent()
                ? "en_ID"
                : "id_ID";
    }
}
