package bg.registratura.pad;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One tablet as it stands now; it lives in memory and is only touched by {@link Pads}. */
final class Tablet {

    static final Duration AWAY = Duration.ofSeconds(10);
    static final Duration DESK_AWAY = Duration.ofSeconds(60);
    static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private final String code;
    private @Nullable DeskKey desk;
    private String deskName = "";
    private Instant seen;
    private Instant deskSeen;
    private @Nullable PadSheet sheet;
    private int read;
    private final List<PlacedInk> inks = new ArrayList<>();

    Tablet(String code, Instant now) {
        this.code = code;
        this.seen = now;
        this.deskSeen = now;
    }

    String code() {
        return code;
    }

    boolean isFree() {
        return desk == null;
    }

    boolean isOf(DeskKey key) {
        return key.equals(desk);
    }

    boolean isAway(Instant now) {
        return seen.plus(AWAY).isBefore(now);
    }

    boolean isForgotten(Instant now) {
        return seen.plus(FORGOTTEN).isBefore(now);
    }

    void give(DeskKey key, String name) {
        desk = key;
        deskName = name;
    }

    void show(PadSheet shown, Instant now) {
        drop();
        sheet = shown;
        deskSeen = now;
    }

    /** Nothing of what was read or signed stays. */
    void drop() {
        sheet = null;
        read = 0;
        inks.clear();
    }

    /** The tablet asks what to show; a sheet whose desk is gone is shown no longer. */
    PadScreen look(Instant now) {
        seen = now;
        if (sheet != null && deskSeen.plus(DESK_AWAY).isBefore(now)) {
            drop();
        }
        if (desk == null) {
            return new PadScreen.Unpaired(code);
        }
        return sheet == null ? new PadScreen.Ready(deskName) : new PadScreen.Showing(sheet, inks.size());
    }

    PadProgress progress(Instant now) {
        deskSeen = now;
        int places = sheet == null ? 0 : sheet.places().size();
        return new PadProgress(isAway(now), sheet != null, read, inks.size(), places);
    }

    void readTo(PadSheet shown, int percent) {
        if (shown.equals(sheet)) {
            read = Math.max(read, Math.clamp(percent, 0, 100));
        }
    }

    boolean take(PadSheet shown, PlacedInk ink) {
        if (!shown.equals(sheet)
                || ink.place() != inks.size()
                || ink.place() >= shown.places().size()) {
            return false;
        }
        inks.add(ink);
        return true;
    }

    List<PlacedInk> inks(PadSheet shown) {
        return shown.equals(sheet) ? List.copyOf(inks) : List.of();
    }
}
