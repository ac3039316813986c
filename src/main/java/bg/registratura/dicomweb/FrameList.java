package bg.registratura.dicomweb;

import bg.registratura.imaging.KeptObject;
import bg.registratura.shell.NotFoundException;
import java.util.Arrays;
import java.util.List;

/** The frames an address names, counted from one. */
record FrameList(List<Integer> all) {

    private static final int MOST = 1_000;

    static FrameList of(String list) {
        if (list.length() > 6 * MOST || !list.matches("[0-9]{1,5}(,[0-9]{1,5})*")) {
            throw new Refusal(400, "not a list of frames");
        }
        var numbers = Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
        if (numbers.size() > MOST) {
            throw new Refusal(400, "too many frames at once");
        }
        return new FrameList(numbers);
    }

    void check(KeptObject object) {
        if (all.stream().anyMatch(number -> number < 1 || number > object.frames())) {
            throw new NotFoundException();
        }
    }
}
