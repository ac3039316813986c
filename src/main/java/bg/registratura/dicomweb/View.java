package bg.registratura.dicomweb;

import bg.registratura.dicom.Frame;
import bg.registratura.dicom.Header;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Rendering;
import bg.registratura.dicom.Rendering.Window;
import bg.registratura.imaging.KeptObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * How a program wishes to see a picture (PS3.18 8.3.5).
 *
 * @param window as the modality means its values; absent for the file's own
 * @param sides the widest and the highest, then the part of the picture if only one is meant
 */
record View(String type, @Nullable Window window, List<Integer> sides, float quality) {

    private static final int LONGEST_SIDE = 20_000;
    private static final int THUMBNAIL_SIDE = 320;
    private static final float USUAL_QUALITY = 0.9f;
    private static final List<Integer> WHOLE = List.of(LONGEST_SIDE, LONGEST_SIDE);

    static View of(HttpServletRequest request) {
        return new View(
                Wishes.of(request).best(MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE),
                window(request.getParameter("window")),
                sides(request.getParameter("viewport")),
                quality(request.getParameter("quality")));
    }

    static View thumbnail() {
        return new View(MediaType.IMAGE_JPEG_VALUE, null, List.of(THUMBNAIL_SIDE, THUMBNAIL_SIDE), USUAL_QUALITY);
    }

    /** Also while nobody has tried yet: then trying tells. */
    static boolean isReadable(KeptObject object) {
        return object.state() != PixelState.NO_DECODER && object.state() != PixelState.DAMAGED;
    }

    static Refusal unreadable() {
        return new Refusal(406, "these pixels cannot be unpacked; fetch the object as it is stored");
    }

    private static @Nullable Window window(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var words = text.split(",", -1);
        double center = number(words, 0);
        double width = number(words, 1);
        var line = words.length > 2 ? words[2] : "linear";
        if (words.length > 3 || width < 1 || !List.of("linear", "linear-exact").contains(line)) {
            throw new Refusal(400, "window is center,width,linear or center,width,linear-exact");
        }
        return line.equals("linear")
                ? new Window(center - 0.5 - (width - 1) / 2, center - 0.5 + (width - 1) / 2)
                : new Window(center - width / 2, center + width / 2);
    }

    private static double number(String[] words, int at) {
        if (words.length <= at || !words[at].strip().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new Refusal(400, "window is center,width,function");
        }
        return Double.parseDouble(words[at].strip());
    }

    private static List<Integer> sides(@Nullable String text) {
        if (text == null) {
            return WHOLE;
        }
        var words = Arrays.asList(text.split(","));
        if (words.size() != 2 && words.size() != 6 || !words.stream().allMatch(word -> word.matches("[0-9]{1,5}"))) {
            throw new Refusal(400, "viewport is width,height or width,height,left,top,width,height");
        }
        var sides = words.stream().map(Integer::valueOf).toList();
        if (sides.get(0) < 1 || sides.get(1) < 1) {
            throw new Refusal(400, "viewport has no room");
        }
        return sides;
    }

    private static float quality(@Nullable String text) {
        if (text == null) {
            return USUAL_QUALITY;
        }
        if (!text.matches("[1-9][0-9]?|100")) {
            throw new Refusal(400, "quality is 1 to 100");
        }
        return Integer.parseInt(text) / 100f;
    }

    byte[] of(Header header, Frame frame) throws IOException {
        var part = cut(frame);
        var rendering = window == null ? new Rendering(header, part) : new Rendering(header, part, window);
        return type.equals(MediaType.IMAGE_PNG_VALUE)
                ? rendering.png(sides.get(0), sides.get(1))
                : rendering.jpeg(sides.get(0), sides.get(1), quality);
    }

    private Frame cut(Frame frame) {
        if (sides.equals(WHOLE) || sides.size() == 2) {
            return frame;
        }
        int left = sides.get(2);
        int top = sides.get(3);
        int width = Math.min(sides.get(4), frame.columns() - left);
        int height = Math.min(sides.get(5), frame.rows() - top);
        if (width < 1 || height < 1) {
            throw new Refusal(400, "viewport lies beside the picture");
        }
        return frame.cut(left, top, width, height);
    }
}
