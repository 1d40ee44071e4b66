package io.idrelay.platform.problems;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Turns the roles of an operation into the kinds of tokens that it takes. */
final class TokensInOpenApi {
    private static final Map<String, String> SCHEMES =
            Map.of("merchant", "merchantToken", "operator", "operatorToken", "sdk", "sdkToken");
    private static final Map<String, String> SENTENCES =
            Map.of(
                    "merchantToken",
                    "A merchant's access token, from POST /oauth2/token; for servers only.",
                    "operatorToken",
                    "An operator's access token, from POST /oauth2/token; for servers only.",
                    "sdkToken",
                    "A token for one process, from POST /v1/sdk-tokens; an app may carry it.");

    private TokensInOpenApi() {}

    static void describe(OpenAPI api) {
        List<String> taken =
                ProblemsInOpenApi.operations(api)
                        .flatMap(operation -> describe(operation).stream())
                        .distinct()
                        .sorted()
                        .toList();
        api.getComponents().setSecuritySchemes(Map.of());
        taken.forEach(name -> api.getComponents().addSecurityScheme(name, scheme(name)));
    }

    /** Any one of the kinds is enough. */
    private static List<String> describe(Operation operation) {
        List<String> kinds = kinds(operation);
        operation.setSecurity(kinds.stream().map(TokensInOpenApi::requirement).toList());
        return kinds;
    }

    private static List<String> kinds(Operation operation) {
        if (operation.getSecurity() == null) {
            return List.of();
        }
        return operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().entrySet().stream())
                .flatMap(scheme ->
                        SENTENCES.containsKey(scheme.getKey())
                                ? java.util.stream.Stream.of(scheme.getKey())
                                : scheme.getValue().stream().map(SCHEMES::get))
                .sorted()
                .toList();
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, List.of());
    }

    private static SecurityScheme scheme(String name) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(SENTENCES.get(name));
    }
}
