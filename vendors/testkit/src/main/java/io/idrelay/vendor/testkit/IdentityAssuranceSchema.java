package io.idrelay.vendor.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.result.VerifiedClaims;
import java.util.List;

/** The JSON schema of OpenID Identity Assurance 1.0, from this jar and not from the network. */
public final class IdentityAssuranceSchema {
    private static final String HOME = "https://bitbucket.org/openid/ekyc-ida/raw/master/schema/";
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(
                            SpecVersion.VersionFlag.V202012,
                            builder ->
                                    builder.schemaMappers(mappers ->
                                            mappers.mapPrefix(HOME, "classpath:openid-ida/")))
                    .getSchema(
                            SchemaLocation.of(HOME + "verified_claims.json"),
                            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

    private IdentityAssuranceSchema() {}

    /** What the schema has against {@code {"verified_claims": …}}; empty where nothing. */
    public static List<String> violations(VerifiedClaims claims) {
        return violations(Json.mapper().<JsonNode>valueToTree(claims));
    }

    /** The same for claims as they stand in an answer. */
    public static List<String> violations(JsonNode claims) {
        JsonNode document = Json.mapper().createObjectNode().set("verified_claims", claims);
        return SCHEMA.validate(document).stream().map(ValidationMessage::getMessage).toList();
    }
}
