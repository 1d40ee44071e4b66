package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Json;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.WordTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That an operator's lines can replace inferred meanings, and do no harm. */
interface TableContract extends VendorScript {
    /** A word nobody says, and a meaning that is none. */
    String NONSENSE = "WORD_OF_TOMORROW=nonsense";

    @Test
    default void tablesTakeLinesAndNothingElse() {
        for (Field table : tables()) {
            assertThat("A.word=ours").as(table.name()).matches(table.pattern());
            assertThat("one=ours\nother=ours:more\n").as(table.name()).matches(table.pattern());
            assertThat("no line").as(table.name()).doesNotMatch(table.pattern());
        }
    }

    @Test
    default void lineAboutAWordThatNobodySaysChangesNoResult() {
        for (Field table : tables()) {
            for (Recording recording : Recording.all()) {
                try (VendorScene scene = new VendorScene(this)) {
                    fetchAnswers(scene.stub(), StubAnswer.json(200, recording.answer().toString()));

                    FetchOutcome outcome =
                            fetchWith(scene.accessWith(Map.of(table.name(), NONSENSE)));

                    assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
                    assertThat(
                                    Json.mapper()
                                            .valueToTree(((FetchOutcome.Fetched) outcome).result())
                                            .path("decision"))
                            .as("%s with %s", recording, table.name())
                            .isEqualTo(recording.result().path("decision"));
                }
            }
        }
    }

    private FetchOutcome fetchWith(VendorAccess access) {
        return adapter()
                .results()
                .fetch(handle(VendorScene.SESSION), Optional.of(VendorScene.SESSION), access);
    }

    private List<Field> tables() {
        return adapter().accountForm().fields().stream()
                .filter(field -> field.pattern().endsWith(WordTable.PATTERN))
                .toList();
    }
}
