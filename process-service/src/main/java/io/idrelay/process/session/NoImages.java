package io.idrelay.process.session;

import io.idrelay.vendor.spi.SubmittedImage;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** For an installation whose merchants upload nothing. */
@ApplicationScoped
@DefaultBean
class NoImages implements SessionImages {
    @Override
    public List<SubmittedImage> of(VendorSession session) {
        return List.of();
    }
}
