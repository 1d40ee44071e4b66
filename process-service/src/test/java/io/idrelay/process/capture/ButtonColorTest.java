package io.idrelay.process.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonColorTest {
    @ParameterizedTest
    @CsvSource({
        "#ffff00, #000000",
        "#ffffff, #000000",
        "#112233, #ffffff",
        "#000000, #ffffff",
        "#1f4fd8, #ffffff"
    })
    void lettersStandOutFromTheBrandsColor(String brand, String ink) {
        assertThat(ButtonColor.ofBrand(brand)).isEqualTo(new ButtonColor(brand, ink));
    }

    @Test
    void lettersCanBeReadOnEveryColor() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            ButtonColor button = ButtonColor.ofBrand("#%06x".formatted(random.nextInt(1 << 24)));

            assertThat(contrast(button)).as(button.toString()).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "#123456;}body{display:none"})
    void whatIsNoColorIsTheUsualOne(String brand) {
        assertThat(ButtonColor.ofBrand(brand)).isEqualTo(ButtonColor.USUAL);
    }

    private static double contrast(ButtonColor button) {
        double background = ButtonColor.luminance(button.background());
        double ink = ButtonColor.luminance(button.ink());
        return (Math.max(background, ink) + 0.05) / (Math.min(background, ink) + 0.05);
    }
}
