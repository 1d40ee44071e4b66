package io.idrelay.sandbox.demo;

import io.idrelay.sandbox.control.SimulatedVendor;
import io.idrelay.sandbox.control.SimulatedVendor.Outcome;
import io.idrelay.sandbox.stage.Person;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the demo merchant's app can ask for, and what it gets where it leaves something out. */
@ApplicationScoped
class DemoOrders {
    private static final Set<String> CHANNELS = Set.of(Verifications.PAGE, Verifications.SDK);
    private static final Set<String> FLOWS = Set.of("document", "capture", "eid");

    private final List<SimulatedVendor> vendors;

    @Inject
    DemoOrders(@All List<SimulatedVendor> vendors) {
        this.vendors = vendors;
    }

    /** An order as the app sends it. */
    record Wish(
            @Nullable String vendor,
            @Nullable String outcome,
            @Nullable String channel,
            @Nullable String flow,
            @Nullable String person) {}

    /** A vendor to choose. */
    record VendorChoice(String vendor, List<Outcome> outcomes) {}

    /** A person to be. */
    record PersonChoice(String key, String name) {}

    /** Everything there is to choose from. */
    record Choices(List<VendorChoice> vendors, List<String> channels, List<PersonChoice> people) {}

    Choices choices() {
        return new Choices(
                vendors.stream().map(v -> new VendorChoice(v.name(), v.outcomes())).toList(),
                List.of(Verifications.PAGE, Verifications.SDK),
                Arrays.stream(Person.values())
                        .map(person -> new PersonChoice(person.key(), person.fullName()))
                        .toList());
    }

    Verifications.Order order(Wish wish) {
        String vendor = Optional.ofNullable(wish.vendor()).orElse("onekyc");
        SimulatedVendor simulated =
                vendors.stream()
                        .filter(known -> known.name().equals(vendor))
                        .findFirst()
                        .orElseThrow(() -> refusal("vendor"));
        List<Outcome> outcomes = simulated.outcomes();
        Outcome outcome =
                outcomes.stream()
                        .filter(known ->
                                wish.outcome() == null || known.key().equals(wish.outcome()))
                        .findFirst()
                        .orElseThrow(() -> refusal("outcome"));
        return new Verifications.Order(
                vendor,
                outcome,
                oneOf(CHANNELS, wish.channel(), usualChannel(vendor), "channel"),
                oneOf(FLOWS, wish.flow(), usualFlow(vendor), "flow"),
                person(wish.person(), vendor));
    }

    private static String usualFlow(String vendor) {
        return vendor.equals("cleardil") ? "document" : "capture";
    }

    private static String usualChannel(String vendor) {
        return vendor.equals("cleardil") ? Verifications.SDK : Verifications.PAGE;
    }

    private static String oneOf(
            Set<String> known, @Nullable String wanted, String usual, String field) {
        String value = Optional.ofNullable(wanted).orElse(usual);
        if (!known.contains(value)) {
            throw refusal(field);
        }
        return value;
    }

    private static Person person(@Nullable String wanted, String vendor) {
        if (wanted == null) {
            return vendor.equals("onekyc") ? Person.UJI_COBA : Person.NORA_TESTCASE;
        }
        return Person.find(wanted).orElseThrow(() -> refusal("person"));
    }

    private static DemoRefusal refusal(String field) {
        return DemoRefusal.of(400, field + " is not one of those in /demo/choices");
    }
}
