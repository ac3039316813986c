package bg.registratura.shell;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn over a viewer's pictures: to draw on where somebody keeps it, else to see.
 *
 * @param panoramic the pictures enlarge differently in every place, whatever they say of themselves
 * @param keeper absent where nothing may be drawn
 */
public record PictureMarks(
        boolean panoramic, List<Mark> marks, @Nullable Keeper keeper) {

    /** To see and no more. */
    public static PictureMarks toSee(boolean panoramic, List<Mark> marks) {
        return new PictureMarks(panoramic, marks, null);
    }

    /** Takes what was drawn, as it was drawn, and answers what became of it. */
    @FunctionalInterface
    public interface Keeper {

        /** {@code KEPT}, {@code FULL} or {@code GONE}. */
        String keep(Mark mark);
    }

    /**
     * One of them, as JSON carries it.
     *
     * @param picture the instance it lies on
     * @param owner tells those of one author from those of another; absent on one's own
     * @param author who drew it and when, in words; absent on one's own
     */
    public record Mark(
            String id,
            String picture,
            int frame,
            String kind,
            List<Dot> points,
            String words,
            @Nullable Double millimetres,
            boolean shared,
            boolean removed,
            @Nullable String owner,
            @Nullable String author) {}

    /** A place in pixels of the picture. */
    public record Dot(double x, double y) {}

    String keep(Mark mark) {
        if (keeper == null) {
            throw new IllegalStateException("nothing may be drawn here");
        }
        return keeper.keep(mark);
    }

    Told told(Component viewer) {
        return new Told(keeper != null, panoramic, MarkWords.of(key -> viewer.getTranslation(key)), marks);
    }

    record Told(boolean own, boolean panoramic, Map<String, String> texts, List<Mark> marks) {}
}
