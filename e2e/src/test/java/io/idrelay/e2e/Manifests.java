package io.idrelay.e2e;

import static java.nio.file.Files.newBufferedReader;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The files of deploy/kubernetes/base, read as strictly as an API server does. */
final class Manifests {
    static final Path BASE = Running.ROOT.resolve("deploy/kubernetes/base");
    static final String KUSTOMIZATION = "kustomization.yaml";

    private static final Map<String, Class<? extends HasMetadata>> KINDS =
            Stream.<Class<? extends HasMetadata>>of(
                            Namespace.class,
                            ConfigMap.class,
                            Service.class,
                            Deployment.class,
                            PodDisruptionBudget.class,
                            NetworkPolicy.class,
                            Ingress.class,
                            PersistentVolumeClaim.class)
                    .collect(Collectors.toMap(HasMetadata::getKind, Function.identity()));

    /** The model's classes take unknown fields in silence unless they are kept from it. */
    private static final ObjectMapper STRICT =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .setAnnotationIntrospector(
                            new JacksonAnnotationIntrospector() {
                                @Override
                                public Boolean hasAnySetter(Annotated method) {
                                    return false;
                                }
                            });

    private final List<HasMetadata> all;

    private Manifests(List<HasMetadata> all) {
        this.all = all;
    }

    static Manifests read() {
        return new Manifests(
                files().stream()
                        .filter(file -> !file.endsWith(KUSTOMIZATION))
                        .flatMap(file -> documents(file).stream())
                        .map(Manifests::typed)
                        .toList());
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(BASE)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> documents(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = newBufferedReader(file)) {
            List<Map<String, Object>> documents = new ArrayList<>();
            StreamSupport.stream(new Yaml(options).loadAll(reader).spliterator(), false)
                    .filter(Objects::nonNull)
                    .forEach(document -> documents.add((Map<String, Object>) document));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The typed resource.
     *
     * @throws IllegalArgumentException for a kind, version, field or value that Kubernetes does not
     *     know
     */
    static HasMetadata typed(Map<String, Object> document) {
        String kind = String.valueOf(document.get("kind"));
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("no kind " + kind);
        }
        String version = HasMetadata.getApiVersion(type);
        if (!version.equals(document.get("apiVersion"))) {
            throw new IllegalArgumentException(
                    kind + " is of " + version + ", not " + document.get("apiVersion"));
        }
        return STRICT.convertValue(document, type);
    }

    <T extends HasMetadata> List<T> of(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T of(Class<T> type, String name) {
        List<T> found =
                of(type).stream().filter(r -> r.getMetadata().getName().equals(name)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    found.size() + " of " + HasMetadata.getKind(type) + " " + name);
        }
        return found.getFirst();
    }
}
