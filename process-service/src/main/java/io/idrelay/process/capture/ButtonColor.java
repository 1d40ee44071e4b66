package io.idrelay.process.capture;

import java.util.regex.Pattern;

/**
 * A merchant's color as a button's, with letters that can be read on it. Pure.
 *
 * @param background {@code #rrggbb}
 * @param ink black or white, whichever stands out more: never less than 4.5 to 1, which WCAG 2.2
 *     asks for
 */
record ButtonColor(String background, String ink) {
    static final ButtonColor USUAL = of("#1f4fd8");

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    // Where black and white stand out alike: the square root of 1.05 * 0.05, less 0.05.
    private static final double MIDDLE_LUMINANCE = 0.1791;

    /** The usual color in place of one that is none. */
    static ButtonColor ofBrand(String color) {
        return HEX.matcher(color).matches() ? of(color) : USUAL;
    }

    private static ButtonColor of(String color) {
        return new ButtonColor(color, luminance(color) > MIDDLE_LUMINANCE ? "#000000" : "#ffffff");
    }

    /** Relative luminance as WCAG 2.2 defines it, from 0 to 1. */
    static double luminance(String color) {
        return 0.2126 * light(color, 1) + 0.7152 * light(color, 3) + 0.0722 * light(color, 5);
    }

    private static double light(String color, int from) {
        double part = Integer.parseInt(color.substring(from, from + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
