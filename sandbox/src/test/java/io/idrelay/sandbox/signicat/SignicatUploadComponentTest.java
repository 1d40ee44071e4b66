package io.idrelay.sandbox.signicat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignicatUploadComponentTest extends SignicatScene {
    private static final String PICTURE = "data:image/jpeg;base64,Zm9v";

    @Test
    void uploadedImagesAreVerifiedOnceRequestedAndTheCustomerIsCalledBack() {
        String process = process("onfido");
        upload("front").statusCode(204);
        upload("selfie").statusCode(204);

        verify(process).statusCode(204);

        assertThat(callback().body()).contains("\"status\":\"accepted\"");
        AssureCustomer.process(dossier, process)
                .then()
                .body("status", equalTo("accepted"))
                .body("finalResult.documentType", equalTo("passport"));
        verify(process).statusCode(400).body("type", equalTo("base:client-problem"));
    }

    @Test
    void verificationWithoutAnImageItNeedsIsRefused() {
        String process = process("onfido");
        upload("front").statusCode(204);

        verify(process).statusCode(400).body("detail", containsString("selfie"));
    }

    @Test
    void providerThatCapturesItselfTakesNoUploads() {
        String process = process("signicatvideoid");
        upload("front").statusCode(204);
        upload("selfie").statusCode(204);

        verify(process).statusCode(400);
    }

    @Test
    void uploadedImageIsGivenBackToItsCustomerOnly() {
        String process = process("onfido");
        upload("front").statusCode(204);
        String path = url() + "/processes/" + process + "/images/";

        byte[] image =
                AssureCustomer.request()
                        .get(path + "front")
                        .then()
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .extract()
                        .asByteArray();

        assertThat(image).isEqualTo(new byte[] {'f', 'o', 'o'});
        AssureCustomer.request().get(path + "selfie").then().statusCode(404);
        AssureCustomer.request("made-up").get(path + "front").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"portrait\":\"data:image/jpeg;base64,Zm9v\"}",
                "{\"front\":\"Zm9v\"}",
                "{\"front\":\"data:image/gif;base64,Zm9v\"}",
                "{\"front\":\"data:image/jpeg;base64,Zm9v=o\"}"
            })
    void uploadThatIsNotInOrderIsRefused(String body) {
        AssureCustomer.request()
                .body(body)
                .post(url() + "/files")
                .then()
                .statusCode(400)
                .body("type", equalTo("base:client-problem"));
    }

    private String process(String provider) {
        return AssureCustomer.request()
                .body(
                        Map.of(
                                "provider",
                                provider,
                                "processType",
                                "documentSelfie",
                                "processParameters",
                                Map.of(),
                                "notificationUrl",
                                receiver.url("/notify"),
                                "authorizationHeader",
                                "Basic aHViOng="))
                .post(url() + "/processes")
                .then()
                .statusCode(201)
                .extract()
                .path("processId");
    }

    private ValidatableResponse upload(String name) {
        return AssureCustomer.request().body(Map.of(name, PICTURE)).post(url() + "/files").then();
    }

    private ValidatableResponse verify(String process) {
        return AssureCustomer.request()
                .body("{}")
                .post(url() + "/processes/" + process + "/verification")
                .then();
    }

    private String url() {
        return AssureCustomer.DOSSIERS + "/" + dossier;
    }
}
