package io.idrelay.notification;

import static io.restassured.RestAssured.given;

import io.idrelay.platform.testing.CommittedFile;
import io.idrelay.platform.testing.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "notification-service")
        })
class ApiDescriptionIT {

    @Test
    void committedDescriptionIsWhatTheCodeSays() {
        String built = given().get("/q/openapi").then().statusCode(200).extract().asString();

        CommittedFile.assertSame("docs/openapi/notification-service.yaml", built);
    }
}
