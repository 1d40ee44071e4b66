package io.idrelay.platform.objects;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The store that the settings name; a service that cannot have it does not start. */
@Singleton
class ConfiguredObjects {
    private final ObjectStore store;

    ConfiguredObjects(ObjectsConfig config) {
        store = open(config);
    }

    static ObjectStore open(ObjectsConfig config) {
        return switch (config.store()) {
            case FOLDER ->
                    new FolderObjects(
                            config.folder()
                                    .orElseThrow(() ->
                                            new IllegalStateException(
                                                    "idrelay.objects.folder is not set: it must name a"
                                                            + " folder that every replica shares")));
            case S3 -> S3Connection.open(config.s3());
        };
    }

    void onStart(@Observes StartupEvent event) {
        // Being asked has made it.
    }

    @Produces
    @Singleton
    ObjectStore objectStore() {
        return store;
    }

    @PreDestroy
    void close() throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }
}
