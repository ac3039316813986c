package bg.registratura.results;

import org.jspecify.annotations.Nullable;

/**
 * How a picture stood on the screen that asks for a copy of it; what the screen does not say is as the device stored it.
 *
 * @param frame which one, counted from one
 * @param center middle of the window, in stored values (DICOM PS3.3 C.11.2.1.2)
 * @param width of the window, in stored values
 * @param turns quarters clockwise
 * @param marks with what is drawn over it
 */
record OnScreen(
        @Nullable Integer frame,
        @Nullable Double center,
        @Nullable Double width,
        @Nullable Boolean inverted,
        @Nullable Integer turns,
        @Nullable Boolean marks) {

    int number() {
        return frame == null ? 1 : frame;
    }

    boolean isInverted() {
        return Boolean.TRUE.equals(inverted);
    }

    boolean isWithMarks() {
        return Boolean.TRUE.equals(marks);
    }

    int quarters() {
        return turns == null ? 0 : Math.floorMod(turns, 4);
    }
}
