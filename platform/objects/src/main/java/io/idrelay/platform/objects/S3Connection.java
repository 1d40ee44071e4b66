package io.idrelay.platform.objects;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the store that the settings of S3 describe. */
final class S3Connection {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(3);
    private static final Duration READ_MAX = Duration.ofSeconds(20);
    private static final Duration CALL_MAX = Duration.ofSeconds(60);

    private S3Connection() {}

    static S3Objects open(ObjectsConfig.S3 config) {
        String bucket = required(config.bucket(), "bucket");
        S3ClientBuilder client =
                S3Client.builder()
                        .region(Region.of(config.region()))
                        .forcePathStyle(config.pathStyle())
                        .credentialsProvider(credentials(config))
                        // Newer checksums are not understood by every server; TLS and our own seal
                        // see to it that no bit changes.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .overrideConfiguration(calls -> calls.apiCallTimeout(CALL_MAX))
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECT_MAX)
                                        .socketTimeout(READ_MAX));
        config.endpoint().ifPresent(client::endpointOverride);
        return new S3Objects(client.build(), bucket, config.prefix().orElse(""));
    }

    private static AwsCredentialsProvider credentials(ObjectsConfig.S3 config) {
        if (config.accessKey().isEmpty()) {
            return DefaultCredentialsProvider.create();
        }
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                        config.accessKey().get(), required(config.secretKey(), "secret-key")));
    }

    private static String required(Optional<String> setting, String name) {
        return setting.orElseThrow(
                () -> new IllegalStateException("idrelay.objects.s3." + name + " is not set"));
    }
}
