package io.idrelay.vendor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnrecognizedWordsTest {
    private final UnrecognizedWords words = new UnrecognizedWords();

    @Test
    void sentencesCannotPassAsWords() {
        words.add("status", "Nora Testcase, 5 April");

        assertThat(words.words()).containsExactly("status=Nora?Testcase??5?April");
    }

    @Test
    void onlyTheFirstTwentyAreKept() {
        for (int word = 0; word < 100; word++) {
            words.add("status", "w" + word);
        }

        assertThat(words.words()).hasSize(20);
    }
}
