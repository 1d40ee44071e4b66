package io.idrelay.platform.objects;

import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Objects in a bucket. */
final class S3Objects implements ObjectStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Objects(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(ObjectKey key, InputStream content, long bytes) {
        try {
            client.putObject(
                    request ->
                            request.bucket(bucket)
                                    .key(name(key))
                                    .contentType("application/octet-stream"),
                    RequestBody.fromInputStream(content, bytes));
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        try {
            return Optional.of(client.getObject(request -> request.bucket(bucket).key(name(key))));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public void delete(ObjectKey key) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(name(key)));
        } catch (NoSuchKeyException e) {
            // Amazon's answers 204; some other servers say that there is none.
        } catch (SdkException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    private String name(ObjectKey key) {
        return prefix + key.path();
    }

    @Override
    public void close() {
        client.close();
    }
}
