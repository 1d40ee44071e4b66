package io.idrelay.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merchants' accounts at vendors, as an operator sees them. */
@Command(
        name = "vendor-account",
        description = "Creates, lists, checks and rotates vendor accounts.",
        mixinStandardHelpOptions = true)
public final class VendorAccountCommand implements Runnable {
    private static final String PATH = "/v1/vendor-accounts";

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        Usage.require(spec);
    }

    @Command(
            name = "create",
            description =
                    "Creates a merchant's account at a vendor; ./idrelay vendor-account form shows what it takes.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin OperatorOption operator,
            @Option(names = "--merchant", required = true) String merchant,
            @Option(names = "--vendor", required = true, description = "For example onekyc.")
                    String vendor,
            @Option(names = "--setting", description = "name=value; repeatable.")
                    List<String> settings,
            @Option(names = "--secret", description = "name=value; repeatable; see --secrets-file.")
                    List<String> secrets,
            @Option(
                            names = "--secrets-file",
                            description = "A JSON object of secrets, or - for standard input.")
                    String file,
            @Option(names = "--source-network", description = "A CIDR block; repeatable.")
                    List<String> networks) {
        JsonNode account =
                operator.api()
                        .post(
                                PATH,
                                Map.of(
                                        "merchantId",
                                        merchant,
                                        "vendor",
                                        vendor,
                                        "settings",
                                        Pairs.of(settings, "--setting"),
                                        "secrets",
                                        secrets(secrets, file),
                                        "sourceNetworks",
                                        networks == null ? List.of() : networks));
        System.out.println("vendor account  " + account.path("id").asText());
        System.out.println("callback URL    " + account.path("callbackUrl").asText());
        return 0;
    }

    @Command(name = "list", description = "Lists vendor accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin OperatorOption operator, @Option(names = "--merchant") String merchant) {
        Listing.print(
                operator.api(),
                merchant == null ? PATH : PATH + "?merchantId=" + merchant,
                List.of("id", "vendor", "active", "merchantId"));
        return 0;
    }

    @Command(
            name = "check",
            description =
                    "Makes one live, harmless call to the vendor. Exit code 1 when it does not work.",
            mixinStandardHelpOptions = true)
    int check(@Mixin OperatorOption operator, @Parameters(paramLabel = "ACCOUNT") String id) {
        JsonNode answer = operator.api().post(PATH + "/" + id + "/check", Map.of());
        boolean working = answer.path("working").asBoolean();
        System.out.println(
                id
                        + (working ? " works" : " does not work: " + answer.path("code").asText())
                        + " ("
                        + answer.path("latencyMillis").asLong()
                        + " ms)");
        return working ? 0 : 1;
    }

    @Command(
            name = "rotate",
            description = "Replaces secrets of an account; those not named stay.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin OperatorOption operator,
            @Parameters(paramLabel = "ACCOUNT") String id,
            @Option(names = "--secret", description = "name=value; repeatable; see --secrets-file.")
                    List<String> secrets,
            @Option(
                            names = "--secrets-file",
                            description = "A JSON object of secrets, or - for standard input.")
                    String file) {
        operator.api().post(PATH + "/" + id + "/rotate", Map.of("secrets", secrets(secrets, file)));
        System.out.println(id + " has its new secrets");
        return 0;
    }

    @Command(
            name = "suspend",
            description = "Opens no more sessions with an account and refuses its webhooks.",
            mixinStandardHelpOptions = true)
    int suspend(@Mixin OperatorOption operator, @Parameters(paramLabel = "ACCOUNT") String id) {
        operator.api().post(PATH + "/" + id + "/suspend", Map.of());
        System.out.println(id + " is suspended");
        return 0;
    }

    @Command(
            name = "reactivate",
            description = "Uses a suspended account again.",
            mixinStandardHelpOptions = true)
    int reactivate(@Mixin OperatorOption operator, @Parameters(paramLabel = "ACCOUNT") String id) {
        operator.api().post(PATH + "/" + id + "/reactivate", Map.of());
        System.out.println(id + " is active");
        return 0;
    }

    @Command(
            name = "form",
            description = "Shows which settings and secrets each vendor's account takes.",
            mixinStandardHelpOptions = true)
    int form(@Mixin OperatorOption operator) {
        for (JsonNode vendor : operator.api().get("/v1/vendors").path("items")) {
            System.out.println(vendor.path("id").asText());
            for (JsonNode field : vendor.path("accountForm")) {
                System.out.printf(
                        "  %-10s %-26s %-9s %s%n",
                        field.path("part").asText(),
                        field.path("name").asText(),
                        field.path("required").asBoolean() ? "required" : "optional",
                        field.path("sentence").asText());
            }
        }
        return 0;
    }

    private static Map<String, String> secrets(
            @Nullable List<String> pairs, @Nullable String file) {
        Map<String, String> all = new HashMap<>(Pairs.ofFile(file));
        all.putAll(Pairs.of(pairs, "--secret"));
        return all;
    }
}
