package io.idrelay.platform.objects;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where objects are kept. */
@ConfigMapping(prefix = "idrelay.objects")
public interface ObjectsConfig {
    /** {@code folder} or {@code s3}. */
    @WithDefault("folder")
    Kind store();

    /** The folder, for {@code folder}; every replica needs the same one. */
    Optional<Path> folder();

    /** Settings of {@code s3}. */
    S3 s3();

    /** The kinds of stores. */
    enum Kind {
        FOLDER,
        S3
    }

    /** Where S3 is, and by whose leave. */
    interface S3 {
        /** The bucket; it must exist. */
        Optional<String> bucket();

        /** Put before every key, for a bucket that others use too, for example {@code idrelay/}. */
        Optional<String> prefix();

        /** For servers other than Amazon's. */
        Optional<URI> endpoint();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Whether the bucket is named in the path and not in the host, as most servers want it. */
        @WithDefault("false")
        boolean pathStyle();

        /**
         * The key of static credentials; without it they come from where Amazon's own tools look
         * for them.
         */
        Optional<String> accessKey();

        /** Needed with the access key. */
        Optional<String> secretKey();
    }
}
