package io.idrelay.platform.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens what a service under test sealed for another, with that service's test key.
 *
 * <p>Services get their opener by injection only, on purpose; this goes in by reflection. It cannot
 * name the type, since the tests of sealing stand on this module.
 */
public final class TestOpeners {
    private TestOpeners() {}

    /**
     * An opener as the named service has it.
     *
     * @param opener the class of openers
     * @param service for example {@code process-service}
     */
    public static <T> T of(Class<T> opener, String service) {
        Path key = TestKeyFiles.folder().resolve(service + ".private.json");
        try {
            Class<?> settings =
                    Class.forName(
                            opener.getPackageName() + ".SealingConfig",
                            true,
                            opener.getClassLoader());
            Constructor<T> constructor = opener.getDeclaredConstructor(settings, String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(settingsWith(settings, key), service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no opener for " + service, e);
        }
    }

    private static Object settingsWith(Class<?> settings, Path privateKey) {
        return Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, arguments) ->
                        method.getName().equals("privateKey")
                                ? Optional.of(privateKey)
                                : Optional.empty());
    }
}
