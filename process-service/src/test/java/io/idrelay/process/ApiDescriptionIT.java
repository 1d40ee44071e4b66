package io.idrelay.process;

import static io.restassured.RestAssured.given;

import io.idrelay.platform.testing.CommittedFile;
import io.idrelay.platform.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class ApiDescriptionIT {

    @Test
    void committedDescriptionIsWhatTheCodeSays() {
        String built = given().get("/q/openapi").then().statusCode(200).extract().asString();

        CommittedFile.assertSame("docs/openapi/process-service.yaml", built);
    }
}
