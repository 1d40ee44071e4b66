package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Part;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That a vendor says truly what it is. */
interface ProfileContract extends VendorScript {
    @Test
    default void serviceLoaderFindsTheAdapter() {
        assertThat(ServiceLoader.load(VendorAdapter.class))
                .anyMatch(found -> found.getClass() == adapter().getClass());
    }

    @Test
    default void profileOffersAllThatTheTestDoesNotNameAsLacked() {
        VendorProfile profile = adapter().profile();

        assertThat(profile.capabilities())
                .isEqualTo(without(EnumSet.allOf(Capability.class), lackedCapabilities()));
        assertThat(profile.flows()).isEqualTo(without(EnumSet.allOf(Flow.class), lackedFlows()));
        assertThat(profile.channels())
                .isEqualTo(without(EnumSet.allOf(Channel.class), lackedChannels()));
    }

    @Test
    default void callbackTrustFitsTheCapabilities() {
        Set<Capability> offered = adapter().profile().capabilities();

        switch (adapter().profile().callbackTrust()) {
            case HINT -> assertThat(offered).contains(Capability.CALLBACK, Capability.FETCH);
            case SIGNED -> assertThat(offered).contains(Capability.CALLBACK);
            case ONLY_SOURCE ->
                    assertThat(offered)
                            .contains(Capability.CALLBACK)
                            .doesNotContain(Capability.FETCH);
            case NONE ->
                    assertThat(offered)
                            .contains(Capability.FETCH)
                            .doesNotContain(Capability.CALLBACK);
        }
    }

    @Test
    default void everyFieldOfTheFormIsNamedOnceAndExplained() {
        AccountForm form = adapter().accountForm();

        assertThat(form.fields()).extracting(AccountForm.Field::name).doesNotHaveDuplicates();
        assertThat(form.fields())
                .allSatisfy(field -> {
                    assertThat(field.sentence()).endsWith(".");
                    assertThat("").doesNotMatch(field.pattern());
                    assertThat(field.required() && !field.fallback().isEmpty()).isFalse();
                    assertThat(field.part() == Part.SETTING || field.fallback().isEmpty()).isTrue();
                    if (!field.fallback().isEmpty()) {
                        assertThat(field.fallback()).matches(field.pattern());
                    }
                });
    }

    @Test
    default void accountOfTheTestFillsInTheForm() {
        AccountForm form = adapter().accountForm();
        Map<String, String> settings = settings(URI.create("http://127.0.0.1:1"));

        assertThat(settings)
                .allSatisfy((name, value) -> {
                    assertThat(form.find(name).orElseThrow().part()).isEqualTo(Part.SETTING);
                    assertThat(value).matches(form.find(name).orElseThrow().pattern());
                });
        assertThat(secrets())
                .allSatisfy((name, value) -> {
                    assertThat(form.find(name).orElseThrow().part()).isNotEqualTo(Part.SETTING);
                    assertThat(value).matches(form.find(name).orElseThrow().pattern());
                });
        assertThat(form.fields().stream().filter(AccountForm.Field::required))
                .allMatch(f -> settings.containsKey(f.name()) || secrets().containsKey(f.name()));
    }

    private static <E extends Enum<E>> Set<E> without(Set<E> all, Set<E> lacked) {
        all.removeAll(Arrays.asList(lacked.toArray()));
        return Set.copyOf(all);
    }
}
