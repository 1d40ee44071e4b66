package io.idrelay.sandbox.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTest {
    @Test
    void theOldestIsForgottenWhenItIsFull() {
        Bounded<String, Integer> bounded = new Bounded<>(2);

        bounded.put("a", 1);
        bounded.put("b", 2);
        bounded.put("c", 3);

        assertThat(bounded.get("a")).isEmpty();
        assertThat(bounded.newest(5)).containsExactly(3, 2);
        assertThat(bounded.newest(1)).containsExactly(3);
    }

    @Test
    void aKeyIsAddedOnce() {
        Bounded<String, Integer> bounded = new Bounded<>(2);

        assertThat(bounded.add("a", 1)).isTrue();
        assertThat(bounded.add("a", 2)).isFalse();
        assertThat(bounded.get("a")).contains(1);
    }
}
