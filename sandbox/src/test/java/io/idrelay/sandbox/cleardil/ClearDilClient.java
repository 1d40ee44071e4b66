package io.idrelay.sandbox.cleardil;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** A client's server as tests play it. */
final class ClearDilClient {
    static final String API = "/sandbox/cleardil/v1";
    static final String ID = "cleardil-test-client";
    static final String KEY = "cleardil-test-key";

    private ClearDilClient() {}

    static void signUp() {
        signUp(ID);
    }

    static void signUp(String id) {
        given().contentType(ContentType.JSON)
                .body(Map.of("clientId", id, "clientKey", KEY))
                .post("/sandbox/control/cleardil/clients")
                .then()
                .statusCode(201);
    }

    static String token() {
        return token(ID);
    }

    static String token(String id) {
        return given().auth()
                .preemptive()
                .basic(id, KEY)
                .contentType("application/x-www-form-urlencoded")
                .post(API + "/oauth2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    static RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token());
    }

    static Response post(String path, String body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(API + path);
    }

    static Response get(String path) {
        return request().get(API + path);
    }

    /** A new customer's path; the digits choose what comes out. */
    static String customer(String digits) {
        String id =
                post(
                                "/customers",
                                """
                                {'type':'INDIVIDUAL','email':'nora.%s@mail.example','first_name':'Nora',
                                 'last_name':'Testcase','dob':'1990-04-05'}
                                """
                                        .formatted(digits))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return "/customers/" + id;
    }

    static String upload(String customer) {
        return request()
                .multiPart("type", "PASSPORT")
                .multiPart("front_side", "front.png", image(), "image/png")
                .post(API + customer + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Starts a check and returns its path. */
    static String start(String customer, String kind, String body) {
        String id = post(customer + "/" + kind, body).then().statusCode(201).extract().path("id");
        return customer + "/" + kind + "/" + id;
    }

    static String selfie() {
        byte[] image = image();
        return "{'filename':'s.png','content':'%s','content_type':'image/png','file_size':%d}"
                .formatted(Base64.getEncoder().encodeToString(image), image.length);
    }

    static Response done(String check) {
        await().until(() -> get(check).path("status").equals("DONE"));
        return get(check);
    }

    static String sdkToken(String customer) {
        String id = customer.substring("/customers/".length());
        return post("/sdk/token", "{'customer':'" + id + "'}")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    static Response captureBySdk(String token, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/sandbox/cleardil/sdk/v1/captures");
    }

    static byte[] image() {
        Random random = new Random(3);
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
