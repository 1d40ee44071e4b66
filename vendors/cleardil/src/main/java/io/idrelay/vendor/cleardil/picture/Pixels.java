package io.idrelay.vendor.cleardil.picture;

import java.awt.image.BufferedImage;

/**
 * An opaque image, row by row, as {@code 0xRRGGBB}. Works on numbers alone: drawing would load a
 * desktop's libraries, which a server may lack.
 */
final class Pixels {
    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final int[] colors;

    Pixels(int width, int height, int[] colors) {
        this.width = width;
        this.height = height;
        this.colors = colors;
    }

    /** The image on a white ground. */
    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int[] colors = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        if (image.getColorModel().hasAlpha()) {
            for (int i = 0; i < colors.length; i++) {
                colors[i] = onWhite(colors[i]);
            }
        }
        return new Pixels(width, image.getHeight(), colors);
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        return blend(argb >> 16, alpha) << 16 | blend(argb >> 8, alpha) << 8 | blend(argb, alpha);
    }

    private static int blend(int color, int alpha) {
        return ((color & 0xFF) * alpha + WHITE * (255 - alpha)) / 255;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int color(int x, int y) {
        return colors[y * width + x];
    }

    /** The image the right way up. */
    Pixels turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        int newWidth = orientation.swapsSides() ? height : width;
        int newHeight = orientation.swapsSides() ? width : height;
        int[] turned = new int[colors.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int from = orientation.swapsSides() ? y : x;
                int row = orientation.swapsSides() ? x : y;
                int sourceX = orientation.mirrorsX() ? width - 1 - from : from;
                int sourceY = orientation.mirrorsY() ? height - 1 - row : row;
                turned[y * newWidth + x] = color(sourceX, sourceY);
            }
        }
        return new Pixels(newWidth, newHeight, turned);
    }

    /** Half as wide and high, each pixel the mean of four. */
    Pixels halved() {
        int newWidth = Math.max(1, width / 2);
        int newHeight = Math.max(1, height / 2);
        int[] halved = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                halved[y * newWidth + x] =
                        mean(x * 2, y * 2, 16) << 16
                                | mean(x * 2, y * 2, 8) << 8
                                | mean(x * 2, y * 2, 0);
            }
        }
        return new Pixels(newWidth, newHeight, halved);
    }

    private int mean(int x, int y, int shift) {
        int right = Math.min(x + 1, width - 1);
        int below = Math.min(y + 1, height - 1);
        return (part(x, y, shift)
                        + part(right, y, shift)
                        + part(x, below, shift)
                        + part(right, below, shift))
                / 4;
    }

    private int part(int x, int y, int shift) {
        return color(x, y) >> shift & 0xFF;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, colors, 0, width);
        return image;
    }
}
