package io.idrelay.token;

import static io.idrelay.token.TokenApi.as;
import static io.idrelay.token.TokenApi.asOperator;
import static io.idrelay.token.TokenApi.assertProblem;
import static io.idrelay.token.TokenApi.createCredential;
import static io.idrelay.token.TokenApi.createMerchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.idrelay.contracts.TokenRevoked;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(WithOperator.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "token-service"))
class CredentialIT {
    @Inject DataSource database;

    @Test
    void secretHas256BitsAndIsShownOnce() {
        String merchant = createMerchant("Once");

        TokenApi.Client made = createCredential(merchant, "{\"name\":\"backend\"}");

        assertThat(Base64.getUrlDecoder().decode(made.secret())).hasSize(32);
        String listed =
                asOperator()
                        .get("/v1/merchants/" + merchant + "/credentials")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].name", equalTo("backend"))
                        .extract()
                        .asString();
        assertThat(listed).contains(made.id()).doesNotContain(made.secret());
    }

    @Test
    void repetitionDoesNotShowTheSecretAgain() {
        String path = "/v1/merchants/" + createMerchant("Again") + "/credentials";

        String first =
                asOperator()
                        .header("Idempotency-Key", "cred-1")
                        .body("{}")
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("clientId");
        String second =
                asOperator()
                        .header("Idempotency-Key", "cred-1")
                        .body("{}")
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();

        assertThat(second).contains(first).doesNotContain("clientSecret");
    }

    @Test
    void noSecretStandsInTheDatabase() throws Exception {
        TokenApi.Client made = createCredential(createMerchant("Stored"), "{}");
        String token = made.token();

        String everything = dump();

        assertThat(everything).contains(made.id());
        assertThat(everything).doesNotContain(made.secret()).doesNotContain(token);
        assertThat(everything).doesNotContain("\"d\"");
    }

    private String dump() throws Exception {
        StringBuilder text = new StringBuilder();
        try (Connection connection = database.getConnection();
                ResultSet tables =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select table_name from information_schema.tables"
                                                + " where table_schema = 'public'")) {
            while (tables.next()) {
                try (ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery("select * from " + tables.getString(1))) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] bytes = rows.getBytes(i);
                            text.append(
                                            bytes == null
                                                    ? ""
                                                    : new String(bytes, StandardCharsets.UTF_8))
                                    .append(rows.getString(i))
                                    .append('\n');
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void endedCredentialGetsNoTokenAndItsTokensEnd() {
        String merchant = createMerchant("Ended");
        TokenApi.Client client = createCredential(merchant, "{}");
        String token = client.token();

        asOperator()
                .delete("/v1/merchants/" + merchant + "/credentials/" + client.id())
                .then()
                .statusCode(204);

        TokenApi.grant(client, Map.of("grant_type", "client_credentials"))
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
        assertProblem(
                as(token)
                        .body("{\"processId\":\"prc_00000000000070008000000000000000\"}")
                        .post("/v1/sdk-tokens")
                        .then(),
                401,
                "unauthorized");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(TestEvents.read(Topic.TOKEN_REVOCATIONS))
                                .extracting(e -> ((TokenRevoked) e.data()).tokenId())
                                .contains(client.id()));
    }

    @Test
    void credentialOfAnotherMerchantIsNotFound() {
        TokenApi.Client client = createCredential(createMerchant("Owner"), "{}");
        String other = createMerchant("Other");

        assertProblem(
                asOperator()
                        .delete("/v1/merchants/" + other + "/credentials/" + client.id())
                        .then(),
                404,
                "not-found");

        assertThat(client.token()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\":[\"everything\"]}|invalid-request|scopes",
                "{\"scopes\":[\"dossiers:read operator\"]}|invalid-request|scopes",
                "{\"scopes\":[]}|invalid-request|scopes",
                "{\"secret\":\"mine\"}|unknown-field|secret",
                "{\"name\":\"\"}|invalid-request|name"
            })
    void badCredentialIsRefusedByField(String body, String slug, String field) {
        String path = "/v1/merchants/" + createMerchant("Bad") + "/credentials";

        assertProblem(asOperator().body(body).post(path).then(), 400, slug)
                .body("errors.field", hasItem(field));
    }

    @Test
    void unknownMerchantHasNoCredentials() {
        String path = "/v1/merchants/mer_00000000000070008000000000000000/credentials";

        assertProblem(asOperator().body("{}").post(path).then(), 404, "not-found");
        assertProblem(asOperator().get(path).then(), 404, "not-found");
    }
}
