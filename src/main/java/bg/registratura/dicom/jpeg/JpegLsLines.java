package bg.registratura.dicom.jpeg;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;

/** Reads a scan line by line, each beside the one above it (T.87 A.3 and B). */
final class JpegLsLines {

    private static final int BY_LINE = 1;
    private static final int BY_PIXEL = 2;

    private final int columns;
    private final int components;
    private final JpegLsCoding coding;
    private final JpegLsBits bits;
    private final JpegLsContexts contexts;
    private final JpegLsRuns runs;
    private final int[][] here;
    private final int[][] above;
    private final int[] found;

    JpegLsLines(int columns, int components, JpegLsCoding coding, JpegLsBits bits) {
        this.columns = columns;
        this.components = components;
        this.coding = coding;
        this.bits = bits;
        this.contexts = new JpegLsContexts(coding);
        this.runs = new JpegLsRuns(coding, components);
        this.here = new int[components][columns + 2];
        this.above = new int[components][columns + 2];
        this.found = new int[components];
    }

    /**
     * Reads all lines.
     *
     * @param first the first component among the {@code samples} of a pixel
     * @param order 0 one component alone, 1 line by line, 2 pixel by pixel
     */
    void read(short[] into, int rows, int first, int samples, int order) throws IOException {
        if (order > BY_PIXEL || order < BY_LINE && components > 1) {
            throw new StreamCorruptedException("no such order of colours");
        }
        for (int row = 0; row < rows; row++) {
            for (int component = 0; component < components; component++) {
                turn(component);
            }
            if (order == BY_PIXEL && components > 1) {
                pixels();
            } else {
                for (int component = 0; component < components; component++) {
                    line(component);
                }
            }
            put(into, row, first, samples);
        }
    }

    private void turn(int component) {
        var line = above[component];
        above[component] = here[component];
        here[component] = line;
        above[component][columns + 1] = above[component][columns];
        line[0] = above[component][1];
    }

    private void put(short[] into, int row, int first, int samples) {
        for (int component = 0; component < components; component++) {
            int place = row * columns * samples + first + component;
            for (int x = 1; x <= columns; x++) {
                into[place] = (short) here[component][x];
                place += samples;
            }
        }
    }

    private void line(int component) throws IOException {
        int x = 1;
        while (x <= columns) {
            int context = context(component, x);
            if (context == 0) {
                x = run(component, x);
            } else {
                value(component, x++, context);
            }
        }
    }

    private int run(int component, int x) throws IOException {
        var line = here[component];
        int end = x + runs.length(bits, component, columns + 1 - x);
        Arrays.fill(line, x, end, line[x - 1]);
        if (end <= columns) {
            line[end] = runs.end(bits, component, line[x - 1], above[component][end], false);
            runs.ended(component);
        }
        return end + 1;
    }

    private void pixels() throws IOException {
        int x = 1;
        while (x <= columns) {
            boolean flat = true;
            for (int component = 0; component < components; component++) {
                found[component] = context(component, x);
                flat &= found[component] == 0;
            }
            if (flat) {
                x = together(x);
            } else {
                for (int component = 0; component < components; component++) {
                    value(component, x, found[component]);
                }
                x++;
            }
        }
    }

    private int together(int x) throws IOException {
        int end = x + runs.length(bits, 0, columns + 1 - x);
        for (int component = 0; component < components; component++) {
            var line = here[component];
            Arrays.fill(line, x, end, line[x - 1]);
            if (end <= columns) {
                line[end] = runs.end(bits, 0, line[x - 1], above[component][end], true);
            }
        }
        if (end <= columns) {
            runs.ended(0);
        }
        return end + 1;
    }

    private void value(int component, int x, int context) throws IOException {
        var line = here[component];
        line[x] = contexts.read(bits, context, line[x - 1], above[component][x], above[component][x - 1]);
    }

    private int context(int component, int x) {
        return coding.context(here[component], above[component], x);
    }
}
