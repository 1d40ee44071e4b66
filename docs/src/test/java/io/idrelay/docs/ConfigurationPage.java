package io.idrelay.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The page of every setting. */
final class ConfigurationPage {
    private static final String HEAD =
            """
            # Settings

            Every setting of idrelay's own, with its default. Written by a test from the code; do not edit.

            A setting is a property in `application.properties`, a system property or the environment variable beside it; the
            variable wins over the file. Durations are written as `15s`, `30m`, `24h` or ISO 8601 (`PT15M`), bytes as `64K` or `1M`,
            lists with commas. A value out of its bounds ends the start with a message that names it. A setting without a default
            that is not optional must be given. Settings of the framework (databases, brokers, HTTP) stand in
            [operating.md](operating.md).
            """;
    private static final String COLUMNS =
            """
            | property | environment variable | value | default | bounds | meaning |
            |---|---|---|---|---|---|\
            """;

    private final Modules modules;
    private final SettingsReader reader;
    private final LauncherVariables launcher;

    ConfigurationPage(Path root) {
        this.modules = new Modules(root);
        this.reader = new SettingsReader(root);
        this.launcher = new LauncherVariables(root);
    }

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(HEAD);
        parts.add("## The launcher and its shell\n\n" + launcher.table());
        parts.add("## What every service has\n\n" + LooseSettings.table());
        List<SettingsGroup> groups = groups();
        groups.forEach(group -> parts.add(section(group)));
        return String.join("\n", parts);
    }

    /** Those of the services first, the libraries' after them. */
    private List<SettingsGroup> groups() {
        return modules.all().stream()
                .flatMap(module -> reader.read(module).stream())
                .sorted(
                        Comparator.comparing((SettingsGroup group) -> group.module().contains("/"))
                                .thenComparing(group -> Modules.SERVICES.indexOf(group.module()))
                                .thenComparing(SettingsGroup::prefix)
                                .thenComparing(SettingsGroup::module))
                .toList();
    }

    private String section(SettingsGroup group) {
        String rows = group.settings().stream().map(Setting::row).collect(Collectors.joining("\n"));
        return "## `%s`\n\n%s Read by: %s.\n\n%s\n%s\n"
                .formatted(group.prefix(), group.sentence(), readers(group), COLUMNS, rows);
    }

    private String readers(SettingsGroup group) {
        return Modules.SERVICES.stream()
                .filter(service -> modules.of(service).contains(group.module()))
                .collect(Collectors.joining(", "));
    }
}
