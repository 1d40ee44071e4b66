package io.idrelay.token;

import static io.restassured.RestAssured.given;

import io.idrelay.platform.testing.CommittedFile;
import io.idrelay.platform.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithOperator.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "token-service"))
class ApiDescriptionIT {

    @Test
    void committedDescriptionIsWhatTheCodeSays() {
        String built = given().get("/q/openapi").then().statusCode(200).extract().asString();

        CommittedFile.assertSame("docs/openapi/token-service.yaml", built);
    }
}
