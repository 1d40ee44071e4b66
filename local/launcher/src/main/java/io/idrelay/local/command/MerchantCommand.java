package io.idrelay.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.local.operator.Api;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merchants, as an operator sees them. */
@Command(
        name = "merchant",
        description = "Creates, lists, suspends merchants.",
        mixinStandardHelpOptions = true)
public final class MerchantCommand implements Runnable {
    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
        Usage.require(spec);
    }

    @Command(
            name = "create",
            description =
                    "Creates a merchant with a first credential; its secret is shown this once.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin OperatorOption operator,
            @Option(names = "--name", required = true, description = "The merchant's name.")
                    String name,
            @Option(
                            names = "--redirect-host",
                            description = "A host its end users may be sent back to; repeatable.")
                    List<String> hosts) {
        Api api = operator.api();
        JsonNode merchant =
                api.post(
                        "/v1/merchants",
                        Map.of("name", name, "redirectHosts", hosts == null ? List.of() : hosts));
        String id = merchant.path("id").asText();
        JsonNode credential = api.post("/v1/merchants/" + id + "/credentials", Map.of());
        System.out.println("merchant       " + id);
        System.out.println("client id      " + credential.path("clientId").asText());
        System.out.println("client secret  " + credential.path("clientSecret").asText());
        System.out.println("The secret is not shown again.");
        return 0;
    }

    @Command(name = "list", description = "Lists merchants.", mixinStandardHelpOptions = true)
    int list(@Mixin OperatorOption operator) {
        Listing.print(operator.api(), "/v1/merchants", List.of("id", "status", "name"));
        return 0;
    }

    @Command(
            name = "suspend",
            description = "Refuses a merchant's requests from now on; nothing is deleted.",
            mixinStandardHelpOptions = true)
    int suspend(@Mixin OperatorOption operator, @Parameters(paramLabel = "MERCHANT") String id) {
        return change(operator, id, "suspend");
    }

    @Command(
            name = "reactivate",
            description = "Lets a suspended merchant in again.",
            mixinStandardHelpOptions = true)
    int reactivate(@Mixin OperatorOption operator, @Parameters(paramLabel = "MERCHANT") String id) {
        return change(operator, id, "reactivate");
    }

    @Command(
            name = "credential",
            description = "Gives a merchant one more credential; its secret is shown this once.",
            mixinStandardHelpOptions = true)
    int credential(@Mixin OperatorOption operator, @Parameters(paramLabel = "MERCHANT") String id) {
        JsonNode made = operator.api().post("/v1/merchants/" + id + "/credentials", Map.of());
        System.out.println("client id      " + made.path("clientId").asText());
        System.out.println("client secret  " + made.path("clientSecret").asText());
        return 0;
    }

    private static int change(OperatorOption operator, String id, String verb) {
        JsonNode merchant = operator.api().post("/v1/merchants/" + id + "/" + verb, Map.of());
        System.out.println(id + " is now " + merchant.path("status").asText());
        return 0;
    }
}
