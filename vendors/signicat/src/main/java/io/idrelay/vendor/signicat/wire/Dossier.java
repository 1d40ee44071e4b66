package io.idrelay.vendor.signicat.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier.
 *
 * @param processes what it holds; inferred, the vendor's page shows no example
 */
public record Dossier(@Nullable String dossierId, @Nullable List<Process> processes) {}
