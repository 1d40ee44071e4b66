package io.idrelay.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.platform.testing.ChunkedPost;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class OversizedBodyIT {
    private static final int BODY_BYTES_MAX = 256 * 1024;

    @Test
    void oversizedBodyOfUndeclaredLengthIsRefusedWithAProblem() throws Exception {
        String body = "{\"reference\":\"" + "a".repeat(BODY_BYTES_MAX) + "\"}";

        HttpResponse<String> answer = post(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("urn:idrelay:problem:body-too-large");
    }

    private static HttpResponse<String> post(byte[] body) throws Exception {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/dossiers");
        return ChunkedPost.send(address, TestTokens.merchantToken(Callers.merchant()), body);
    }
}
