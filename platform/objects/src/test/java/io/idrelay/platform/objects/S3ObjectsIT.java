package io.idrelay.platform.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that checks signatures as Amazon's does. */
class S3ObjectsIT extends ObjectStoreTest {
    private static final String BUCKET = "idrelay";
    private static final String ACCESS_KEY = "test-access";
    private static final String SECRET_KEY = "test-secret";

    private static BlobStoreContext storage;
    private static S3Proxy server;
    private static S3Objects store;

    @BeforeAll
    static void start() throws Exception {
        storage =
                ContextBuilder.newBuilder("transient")
                        .credentials("none", "none")
                        .overrides(new Properties())
                        .build(BlobStoreContext.class);
        BlobStore blobs = storage.getBlobStore();
        blobs.createContainerInLocation(null, BUCKET);
        server =
                S3Proxy.builder()
                        .blobStore(blobs)
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                        .build();
        server.start();
        store = S3Connection.open(settings(server.getPort(), SECRET_KEY));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        server.stop();
        storage.close();
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void objectsStandBelowThePrefix() {
        ObjectKey key = ObjectKey.create();

        put(key, new byte[] {1});

        assertThat(storage.getBlobStore().blobExists(BUCKET, "images/" + key.path())).isTrue();
    }

    @Test
    void wrongSecretIsAnOutageAndNotAnAbsence() {
        try (S3Objects stranger = S3Connection.open(settings(server.getPort(), "other"))) {
            assertThatThrownBy(() -> stranger.open(ObjectKey.create()))
                    .isInstanceOf(ObjectStoreUnavailable.class);
        }
    }

    @Test
    void bucketThatIsNotSetStopsTheStart() {
        assertThatThrownBy(() -> S3Connection.open(Settings.without()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("idrelay.objects.s3.bucket");
    }

    private static ObjectsConfig.S3 settings(int port, String secret) {
        return new Settings(
                Optional.of(BUCKET),
                Optional.of("images/"),
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                "eu-north-1",
                true,
                Optional.of(ACCESS_KEY),
                Optional.of(secret));
    }

    private record Settings(
            Optional<String> bucket,
            Optional<String> prefix,
            Optional<URI> endpoint,
            String region,
            boolean pathStyle,
            Optional<String> accessKey,
            Optional<String> secretKey)
            implements ObjectsConfig.S3 {

        static Settings without() {
            return new Settings(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "eu-north-1",
                    false,
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
